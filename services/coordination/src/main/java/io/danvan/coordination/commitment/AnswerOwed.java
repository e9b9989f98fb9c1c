package io.danvan.coordination.commitment;

/** To whom an answer is owed besides the result of a commitment. */
public enum AnswerOwed {
  /**
   * To whom, only a later release knows. One is owed then, and it is delivered: what was published
   * cannot be called back.
   */
  UNKNOWN,
  /** To nobody. */
  NOBODY,
  /** To the people: it is published, or delivered to those who asked. */
  THE_PEOPLE,
  /** To one household: it is delivered and never published. */
  ONE_HOUSEHOLD;

  /** Whether an answer must be given before the result is handed in. */
  public boolean isOwed() {
    return this != NOBODY;
  }
}
