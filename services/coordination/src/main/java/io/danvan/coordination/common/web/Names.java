package io.danvan.coordination.common.web;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.Organisations;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The names of organisations and positions, for people who read an answer. What the directory has
 * not told yet has no name.
 *
 * @param directory the directory as it is now
 */
public record Names(Organisations directory) {
  /** An organisation with its name in both languages. */
  public record Organisation(UUID id, @Nullable String name, @Nullable String nameEn) {}

  /** A position with its title in both languages. */
  public record Position(UUID id, @Nullable String title, @Nullable String titleEn) {}

  /** A unit with its name in both languages. */
  public record Unit(UUID id, @Nullable String name, @Nullable String nameEn) {}

  /** The unit with its name. */
  public Unit of(UnitId id) {
    return directory
        .unit(id)
        .map(found -> new Unit(id.value(), found.name(), found.nameEn()))
        .orElseGet(() -> new Unit(id.value(), null, null));
  }

  /** The organisation with its name. */
  public Organisation of(OrganisationId id) {
    return directory
        .find(id)
        .map(found -> new Organisation(id.value(), found.name(), found.nameEn()))
        .orElseGet(() -> new Organisation(id.value(), null, null));
  }

  /** The position with its title. */
  public Position of(PositionId id) {
    return directory
        .position(id)
        .map(found -> new Position(id.value(), found.title(), found.titleEn()))
        .orElseGet(() -> new Position(id.value(), null, null));
  }
}
