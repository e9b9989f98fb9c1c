package io.danvan.coordination.commitment.policy.kafka;

import io.danvan.events.duty.CalendarYearDeclared;
import io.danvan.events.duty.LadderDeclared;
import io.danvan.platform.event.Projection;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.timer.Timers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Has the timers of all steps set anew when a ladder or a calendar is declared. Thread-safe. */
public final class LadderChanges implements Projection {
  /** The kind of timer that it sets. */
  public static final String TIMER = "set-ladder-timers";

  /** What is stored is seen by every instance within a second. */
  private static final Duration UNTIL_SEEN = Duration.ofSeconds(3);

  private final Timers timers;
  private final Clock clock;

  /** Sets these timers by this clock. */
  public LadderChanges(Timers timers, Clock clock) {
    this.timers = timers;
    this.clock = clock;
  }

  @Override
  public void apply(List<RecordedEvent> events) {
    if (events.stream().map(RecordedEvent::payload).anyMatch(LadderChanges::moves)) {
      lookAgain();
    }
  }

  private static boolean moves(SpecificRecord event) {
    return event instanceof LadderDeclared || event instanceof CalendarYearDeclared;
  }

  /**
   * Has them set anew soon; in a timer of its own, as another one may be at work already. What asks
   * for it within a few seconds, as instances that start together, asks for one.
   */
  public void lookAgain() {
    long step = UNTIL_SEEN.toSeconds();
    long now = clock.instant().getEpochSecond();
    Instant soon = Instant.ofEpochSecond((now / step + 2) * step);
    timers.set(TIMER, Map.of(soon.toString(), soon));
  }

  /** Declarations hold no free text. */
  @Override
  public void redact(List<RecordedEvent> events) {}
}
