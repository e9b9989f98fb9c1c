package io.danvan.taskboard.compliance;

import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.duty.Span;
import java.time.LocalDate;

/** How a meeting stands of which its host has reported nothing. */
public enum Silence {
  /** Its day is not over. */
  AHEAD,
  /** Nobody held the office that owes it, so nothing was owed. */
  VACANT,
  NOT_REPORTED;

  /** The key of what is said of it. */
  public String message() {
    return "outcome." + this;
  }

  /** How it stands on a day. */
  public static Silence of(DutyMeeting meeting, LocalDate today, Organisations directory) {
    if (!meeting.day().isBefore(today)) {
      return AHEAD;
    }
    Span day = new Span(meeting.day(), meeting.day());
    return Debt.metBy(meeting, directory).filter(debt -> debt.isVacant(day)).isPresent()
        ? VACANT
        : NOT_REPORTED;
  }
}
