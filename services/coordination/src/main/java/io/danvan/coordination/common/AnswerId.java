package io.danvan.coordination.common;

import java.util.UUID;

/** An answer that an organisation gave the people in public. */
public record AnswerId(UUID value) {
  /** The id in its canonical text form. */
  @Override
  public String toString() {
    return value.toString();
  }
}
