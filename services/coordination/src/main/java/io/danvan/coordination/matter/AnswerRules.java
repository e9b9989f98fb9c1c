package io.danvan.coordination.matter;

import io.danvan.coordination.directory.WorkingCalendar;
import io.danvan.coordination.matter.AnswerClock.State;
import io.danvan.platform.time.VietNam;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * By when matters are to be answered (Law 42/2013/QH13, Article 28). The limit is that of the day
 * on which the matter was received, and counts the days on which offices work.
 *
 * @param limits the limits that ever were in force
 * @param soon how many days before the last one it is shown as due soon
 */
public record AnswerRules(List<AnswerLimit> limits, WorkingCalendar calendar, int soon) {
  /** Copies the limits. */
  public AnswerRules {
    limits = List.copyOf(limits);
  }

  /**
   * The clock of a matter on a day in Viet Nam; empty if it was taken back, or received before
   * there was a limit.
   */
  public Optional<AnswerClock> clock(Matter matter, LocalDate today) {
    LocalDate received = matter.raised().event().raisedOn();
    return limits.stream()
        .filter(_ -> !matter.takenBack())
        .filter(limit -> !limit.from().isAfter(received))
        .max(Comparator.comparing(AnswerLimit::from))
        .map(limit -> clock(matter, limit, received, today));
  }

  private AnswerClock clock(Matter matter, AnswerLimit limit, LocalDate received, LocalDate today) {
    LocalDate due = calendar.plusWorkingDays(received, limit.workingDays());
    State state = state(matter, due, today);
    boolean recordedLate =
        state == State.ANSWERED_ON_TIME
            && matter.firstRecordedAt().filter(at -> VietNam.dateOf(at).isAfter(due)).isPresent();
    return new AnswerClock(limit, due, !calendar.isVerified(received, due), state, recordedLate);
  }

  private State state(Matter matter, LocalDate due, LocalDate today) {
    return matter
        .firstAnsweredOn()
        .map(day -> day.isAfter(due) ? State.ANSWERED_LATE : State.ANSWERED_ON_TIME)
        .orElseGet(() -> waiting(due, today));
  }

  private State waiting(LocalDate due, LocalDate today) {
    if (today.isAfter(due)) {
      return State.OVERDUE;
    }
    return today.plusDays(soon).isBefore(due) ? State.OPEN : State.DUE_SOON;
  }
}
