package io.danvan.coordination.common;

import java.util.UUID;

/** An office in an organisation; who holds it is recorded nowhere. */
public record PositionId(UUID value) {
  /** The id in its canonical text form. */
  @Override
  public String toString() {
    return value.toString();
  }
}
