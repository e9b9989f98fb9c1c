package io.danvan.coordination.directory;

/** Which days a step of a ladder counts. */
public enum DayCount {
  /** One that a later release of the directory knows. */
  UNKNOWN,
  /** Every day. */
  CALENDAR_DAYS,
  /** The days on which offices work. */
  WORKING_DAYS
}
