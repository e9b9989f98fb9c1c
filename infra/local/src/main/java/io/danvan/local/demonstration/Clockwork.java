package io.danvan.local.demonstration;

import java.time.Instant;

/** The clock of an installation, as whoever tells a story moves it. */
public interface Clockwork {
  /** Moves the clock forward to that instant; it stays where it is if it has passed it already. */
  void moveTo(Instant instant);

  /** Moves the clock forward to the machine's time, unless it has passed that already. */
  void moveToPresent();

  /** The machine's time. */
  Instant present();
}
