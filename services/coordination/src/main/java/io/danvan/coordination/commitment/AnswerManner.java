package io.danvan.coordination.commitment;

/** How an answer reached those to whom it is owed. */
public enum AnswerManner {
  /** One that a later release knows. */
  UNKNOWN,
  /** It stands in public for everybody. */
  PUBLISHED,
  /** Those who asked were told, and nobody else. */
  DELIVERED
}
