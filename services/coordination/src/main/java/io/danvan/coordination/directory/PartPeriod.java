package io.danvan.coordination.directory;

/** What is owed of a period of which the rule, or the office, was in force for a part only. */
public enum PartPeriod {
  /** One that a later release of the directory knows. */
  UNKNOWN,
  /** As much as of a whole one. */
  IN_FULL,
  /** Nothing. */
  NONE,
  /** As much as the days in force are of all its days, without the fraction. */
  BY_DAYS_ROUNDED_DOWN
}
