package io.danvan.local.verification;

import io.danvan.platform.time.VietNam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events are looked at.
 *
 * @param aggregates the commitments, tasks, ... ; null for all
 * @param from the first day on which they were recorded, in Viet Nam; null for all before
 * @param to the last day; null for all after
 */
public record Selection(
    @Nullable Set<String> aggregates, @Nullable LocalDate from, @Nullable LocalDate to) {
  /** Everything. */
  public static final Selection ALL = new Selection(null, null, null);

  /** Copies the set. */
  public Selection {
    aggregates = aggregates == null ? null : Set.copyOf(aggregates);
  }

  boolean includes(Place place) {
    return aggregates == null || aggregates.contains(place.aggregate());
  }

  boolean includes(Instant time) {
    return !time.isBefore(begin()) && time.isBefore(end());
  }

  /** Whether whole streams are looked at. */
  boolean isAllTime() {
    return from == null && to == null;
  }

  Instant begin() {
    return from == null ? Instant.EPOCH : from.atStartOfDay(VietNam.ZONE).toInstant();
  }

  Instant end() {
    return to == null
        ? Instant.parse("9999-12-31T00:00:00Z")
        : to.plusDays(1).atStartOfDay(VietNam.ZONE).toInstant();
  }
}
