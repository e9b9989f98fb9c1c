package io.danvan.coordination.commitment;

import io.danvan.platform.time.VietNam;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The four states by which official reports count work. Computed, never set by anyone. */
public enum ReportState {
  /** Hoàn thành đúng hạn: the confirmed result was handed in by the due date. */
  COMPLETED_ON_TIME,
  /** Hoàn thành quá hạn: the confirmed result was handed in after it. */
  COMPLETED_LATE,
  /** Đang thực hiện trong hạn. */
  IN_PROGRESS_WITHIN_TERM,
  /** Quá hạn chưa hoàn thành. */
  OVERDUE;

  /** A commitment's state on a day in Viet Nam; empty if nobody carries it out. */
  public static Optional<ReportState> of(Commitment commitment, LocalDate today) {
    return of(
        commitment.phase().kind(),
        commitment.dues().current(),
        commitment.handedIn().map(VietNam::dateOf).orElse(null),
        today);
  }

  /**
   * The state on a day in Viet Nam; empty for what is declined or withdrawn, which nobody carries
   * out. A result that waits to be judged is measured by the day it was handed in: the asker's
   * silence makes nobody late.
   *
   * @param due the last day in force
   * @param handedIn when the result was handed in that is confirmed or waits to be judged
   */
  public static Optional<ReportState> of(
      Phase.Kind phase, LocalDate due, @Nullable LocalDate handedIn, LocalDate today) {
    boolean inTerm = !(handedIn == null ? today : handedIn).isAfter(due);
    return switch (phase) {
      case CONFIRMED -> Optional.of(inTerm ? COMPLETED_ON_TIME : COMPLETED_LATE);
      case REQUESTED, ACCEPTED, IN_PROGRESS, RETURNED, FULFILLED ->
          Optional.of(inTerm ? IN_PROGRESS_WITHIN_TERM : OVERDUE);
      case DECLINED, WITHDRAWN -> Optional.empty();
    };
  }
}
