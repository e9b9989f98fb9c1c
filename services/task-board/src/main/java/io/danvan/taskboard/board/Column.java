package io.danvan.taskboard.board;

/** The columns of a board, from the least to the most advanced. */
public enum Column {
  /** Asked and not answered, or declined and waiting for the asker. */
  REQUESTED,
  /** Accepted, not begun. */
  ACCEPTED,
  /** Being done, or returned for more work. */
  IN_PROGRESS,
  /** Handed in, waiting for the asker's confirmation. */
  FULFILLED,
  /** Nothing is open any more. */
  DONE;

  /** Tells whether a card in this column still needs somebody to act. */
  public boolean isOpen() {
    return this != DONE;
  }
}
