package io.danvan.coordination.directory.kafka;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.UnitId;
import io.danvan.platform.event.Stream;
import io.danvan.platform.event.StreamId;
import io.danvan.schemas.Classification;
import io.danvan.schemas.Family;
import io.danvan.schemas.Owner;
import io.danvan.schemas.Topics;
import java.util.UUID;

/** The directory's streams: one of each unit; one of each organisation, its positions included. */
public final class DirectoryStreams {
  /** The topic of all units. */
  public static final String UNITS =
      Topics.name(Owner.DIRECTORY, Family.UNITS, Classification.PUBLIC);

  /** The topic of all organisations and their positions. */
  public static final String ORGANISATIONS =
      Topics.name(Owner.DIRECTORY, Family.ORGANISATIONS, Classification.PUBLIC);

  private DirectoryStreams() {}

  /** The stream of a unit. */
  public static Stream of(UnitId unit) {
    return stream(unit.value(), UNITS);
  }

  /** The stream of an organisation and its positions. */
  public static Stream of(OrganisationId organisation) {
    return stream(organisation.value(), ORGANISATIONS);
  }

  private static Stream stream(UUID id, String topic) {
    return new Stream(new StreamId(id.toString()), topic, id, Classification.PUBLIC);
  }
}
