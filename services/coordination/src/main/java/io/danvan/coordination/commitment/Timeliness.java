package io.danvan.coordination.commitment;

import io.danvan.platform.time.VietNam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How a commitment stands to the calendar on one day.
 *
 * @param report the state that reports count it in, if they count it
 * @param dueSoon whether it is not handed in and its last day is near
 * @param age days since it was asked
 * @param silent days since the responsible organisation wrote, or was asked if it never did
 * @param waiting days since the one who owes the next event has owed it
 */
public record Timeliness(
    Optional<ReportState> report, boolean dueSoon, long age, long silent, long waiting) {
  /**
   * Computes it.
   *
   * @param today the day in Viet Nam
   * @param soon how many days before the last one count as near
   */
  public static Timeliness of(Commitment commitment, LocalDate today, int soon) {
    return new Timeliness(
        ReportState.of(commitment, today),
        isDueSoon(commitment, today, soon),
        days(commitment.request().at(), today),
        days(commitment.heard(), today),
        days(commitment.waiting().since(), today));
  }

  private static boolean isDueSoon(Commitment commitment, LocalDate today, int soon) {
    long left = ChronoUnit.DAYS.between(today, commitment.dues().current());
    return commitment.phase().kind().isToBeHandedIn() && left >= 0 && left <= soon;
  }

  private static long days(Instant since, LocalDate today) {
    return Math.max(0, ChronoUnit.DAYS.between(VietNam.dateOf(since), today));
  }
}
