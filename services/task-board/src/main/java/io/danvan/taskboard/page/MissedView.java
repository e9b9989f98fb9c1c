package io.danvan.taskboard.page;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How many sessions were missed lately in a unit with all below it, as the board's head says it.
 *
 * @param unit the unit, on whose page of duties they are listed
 * @param byDuty how many of each duty that has some, by its key
 */
public record MissedView(UUID unit, SortedMap<String, Long> byDuty) {
  /** Copies the numbers. */
  public MissedView {
    byDuty = Collections.unmodifiableSortedMap(new TreeMap<>(byDuty));
  }

  /** How many of all duties. */
  public long count() {
    return byDuty.values().stream().mapToLong(Long::longValue).sum();
  }
}
