package io.danvan.coordination.directory;

/** Within what time a duty is owed so many times. */
public enum DutyPeriod {
  /** One that a later release of the directory knows. */
  UNKNOWN,
  /** From Monday to Sunday. */
  WEEK,
  MONTH,
  YEAR
}
