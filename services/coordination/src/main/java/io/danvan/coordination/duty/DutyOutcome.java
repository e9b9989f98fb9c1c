package io.danvan.coordination.duty;

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
  NOT_REPORTED
}
