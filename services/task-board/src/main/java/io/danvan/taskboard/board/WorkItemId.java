package io.danvan.taskboard.board;

import java.util.UUID;

/** The identity of a task or meeting, and of its card. */
public record WorkItemId(UUID value) {
  /** The id in its canonical text form. */
  @Override
  public String toString() {
    return value.toString();
  }
}
