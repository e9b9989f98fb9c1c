package io.danvan.coordination.task;

import java.util.UUID;

/** A task's identity for ever. */
public record TaskId(UUID value) {
  /** The id in its canonical text form. */
  @Override
  public String toString() {
    return value.toString();
  }
}
