package io.danvan.coordination.common;

import java.util.UUID;

/** An administrative unit's identity, which is not its code: codes are re-used. */
public record UnitId(UUID value) {
  /** The id in its canonical text form. */
  @Override
  public String toString() {
    return value.toString();
  }
}
