package io.danvan.coordination.directory;

/** Which office of a unit owes a duty; never a person. */
public enum DutyOffice {
  /** One that a later release of the directory knows. */
  UNKNOWN,
  PEOPLES_COMMITTEE,
  PEOPLES_COMMITTEE_CHAIR,
  PARTY_SECRETARY
}
