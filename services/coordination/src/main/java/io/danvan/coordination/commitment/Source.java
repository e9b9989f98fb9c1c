package io.danvan.coordination.commitment;

import java.util.UUID;

/** The record that a commitment came from. */
public record Source(Kind kind, UUID id) {
  /** What a commitment can come from. */
  public enum Kind {
    /** One that a later release knows. */
    UNKNOWN,
    /** A part of a task. */
    TASK,
    /** A conclusion of a meeting. */
    MEETING
  }
}
