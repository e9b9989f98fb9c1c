package io.danvan.coordination.commitment;

import java.util.UUID;

/** A commitment's identity for ever, whichever organisation owes it. */
public record CommitmentId(UUID value) {
  /** The id in its canonical text form. */
  @Override
  public String toString() {
    return value.toString();
  }
}
