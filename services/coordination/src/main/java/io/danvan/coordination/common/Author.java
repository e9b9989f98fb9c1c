package io.danvan.coordination.common;

import org.jspecify.annotations.Nullable;

/**
 * The office on whose behalf an event is written; never a person.
 *
 * @param organisation the organisation that writes
 * @param position the position in it, if one is named
 * @param origin the record of an agency's own system that caused the event, if one did
 */
public record Author(
    OrganisationId organisation, @Nullable PositionId position, @Nullable Origin origin) {
  /** An organisation that names neither a position nor a record of another system. */
  public static Author of(OrganisationId organisation) {
    return new Author(organisation, null, null);
  }
}
