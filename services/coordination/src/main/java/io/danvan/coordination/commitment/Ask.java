package io.danvan.coordination.commitment;

import java.time.Instant;

/**
 * A question that the responsible organisation put to the asker.
 *
 * @param version the version of the response stream at which it stands
 * @param at when it was recorded
 * @param event the question itself
 */
public record Ask(Kind kind, long version, Instant at, ResponseEvent event) {
  /** What can be asked; at most one of each is open. */
  public enum Kind {
    /** A later due date. */
    EXTENSION,
    /** What is meant. */
    CLARIFICATION,
    /** That another organisation be responsible. */
    TRANSFER,
    /** That a superior reconsider what it assigned. */
    OBJECTION
  }
}
