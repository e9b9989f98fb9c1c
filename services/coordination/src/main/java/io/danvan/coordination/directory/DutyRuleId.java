package io.danvan.coordination.directory;

import java.util.UUID;

/** Identity of a duty rule. */
public record DutyRuleId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
