package io.danvan.directory.unit;

import java.util.UUID;

/** A place in the order of a query's answers, unique among them. */
public record UnitPlace(int place, String name, UUID unit) {
  /** The place of this answer. */
  public static UnitPlace of(FoundUnit found) {
    return new UnitPlace(found.place(), found.unit().name(), found.unit().id().value());
  }
}
