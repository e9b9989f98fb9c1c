package io.danvan.taskboard.board.postgres;

import static io.danvan.taskboard.board.postgres.Columns.utc;

import io.danvan.platform.time.RealTime;
import io.danvan.platform.time.VietNam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * The two times of a board: the day by which its cards are due, and how long it is kept, which is
 * no matter of a demonstration's clock.
 */
record BoardTime(Clock clock, RealTime real) {
  /** The day that cards are due by. */
  LocalDate today() {
    return VietNam.today(clock);
  }

  /** The moment by which boards are kept or not. */
  OffsetDateTime now() {
    return utc(real.clock().instant());
  }
}
