package io.danvan.coordination.matter;

import java.util.UUID;

/** A matter's identity for ever. */
public record MatterId(UUID value) {
  /** The id in its canonical text form. */
  @Override
  public String toString() {
    return value.toString();
  }
}
