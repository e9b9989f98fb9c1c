package io.danvan.platform.refusal;

import java.util.List;
import java.util.Map;

/**
 * The record has changed since its reader saw it, in a way that matters to what was asked.
 *
 * @param current the record's entity tag now
 * @param changes the types of the events that the reader had not seen
 */
public record StaleVersion(String current, List<String> changes) implements Refusal {
  /** Copies the changes. */
  public StaleVersion {
    changes = List.copyOf(changes);
  }

  @Override
  public String code() {
    return "stale-version";
  }

  @Override
  public int status() {
    return 412;
  }

  @Override
  public Map<String, Object> arguments() {
    return Map.of("current", current, "changes", changes);
  }
}
