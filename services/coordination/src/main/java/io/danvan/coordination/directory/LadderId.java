package io.danvan.coordination.directory;

import java.util.UUID;

/** Identity of an escalation ladder. */
public record LadderId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
