package io.danvan.coordination.meeting;

import java.util.UUID;

/** A meeting's identity for ever. */
public record MeetingId(UUID value) {
  /** The id in its canonical text form. */
  @Override
  public String toString() {
    return value.toString();
  }
}
