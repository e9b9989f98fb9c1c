package io.danvan.coordination.duty;

import io.danvan.coordination.directory.DutyKind;

/**
 * What became of a day on which an office was to do its duty. Of several meetings on one day the
 * earliest of these counts: the day was kept once.
 */
public enum DutyOutcome {
  /** The holder of the office led it. */
  IN_PERSON,
  /** The holder of the office led it from afar. */
  ONLINE,
  /** Another position led it. */
  DELEGATED,
  /** The office reported that it did not take place. */
  NOT_HELD,
  /** It was announced, and nothing is reported. */
  NOT_REPORTED;

  /** Whether somebody kept the day. */
  public boolean isKept() {
    return switch (this) {
      case IN_PERSON, ONLINE, DELEGATED -> true;
      case NOT_HELD, NOT_REPORTED -> false;
    };
  }

  /**
   * Whether a day that was kept so meets a duty. Citizens are received by the holder of the office
   * in person (Law 42/2013/QH13; Law 136/2025/QH15 knows no delegation either); a dialogue is the
   * committee's and may be held online (Law 72/2025/QH15, Article 43).
   */
  boolean meets(DutyKind duty) {
    return switch (duty) {
      case CITIZEN_RECEPTION -> this == IN_PERSON;
      case DIALOGUE -> this == IN_PERSON || this == ONLINE || this == DELEGATED;
      case UNKNOWN -> false;
    };
  }
}
