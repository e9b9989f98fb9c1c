package io.danvan.coordination.matter;

import java.time.LocalDate;

/**
 * How the answer to a matter stands to the calendar on one day. Computed, never stored.
 *
 * @param limit the rule by which it is owed
 * @param due the last day in time
 * @param provisional whether it may still change, because the working days up to it are of a year
 *     that is not declared, or not found in a published source
 * @param recordedLate whether they were told in time, and that was written down after the last day
 *     only
 */
public record AnswerClock(
    AnswerLimit limit, LocalDate due, boolean provisional, State state, boolean recordedLate) {
  /** Whether those who raised the matter were told in time. */
  public enum State {
    /** They wait, and there is time. */
    OPEN,
    /** They wait, and the last day is near. */
    DUE_SOON,
    /** They wait, and the last day is over. */
    OVERDUE,
    /** They were told in time. */
    ANSWERED_ON_TIME,
    /** They were told after the last day. */
    ANSWERED_LATE
  }

  /** Whether the last day is over and nobody was told anything. */
  public boolean isOverdue() {
    return state == State.OVERDUE;
  }
}
