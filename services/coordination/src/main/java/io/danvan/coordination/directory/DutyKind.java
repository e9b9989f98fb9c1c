package io.danvan.coordination.directory;

/** What an office owes the people. */
public enum DutyKind {
  /** One that a later release of the directory knows. */
  UNKNOWN,
  /** To receive citizens. */
  CITIZEN_RECEPTION,
  /** To hold a dialogue with the people. */
  DIALOGUE
}
