package io.danvan.coordination.common.web;

import io.danvan.coordination.common.Dues;
import io.danvan.coordination.common.FreeText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A due date, with all that came before it.
 *
 * @param date the last day in force
 * @param original the last day as it was first asked
 * @param history all of them, the original one first
 */
public record DueView(LocalDate date, LocalDate original, List<Step> history) {
  /**
   * A due date that was in force.
   *
   * @param since when it was set
   * @param reason why it was moved; none for the original one
   */
  public record Step(LocalDate date, Instant since, @Nullable FreeText reason) {}

  /** The view of these dates. */
  public static DueView of(Dues dues) {
    return new DueView(
        dues.current(),
        dues.first(),
        dues.history().stream()
            .map(due -> new Step(due.date(), due.since(), due.reason()))
            .toList());
  }
}
