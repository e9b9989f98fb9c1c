package io.danvan.coordination.directory.kafka;

import io.danvan.coordination.directory.DirectoryTables;
import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.Position;
import io.danvan.coordination.directory.Unit;
import io.danvan.events.directory.OrganisationEstablished;
import io.danvan.events.directory.PositionEstablished;
import io.danvan.events.directory.UnitEstablished;
import io.danvan.platform.event.Projection;
import io.danvan.platform.event.RecordedEvent;
import java.util.ArrayList;
import java.util.List;

/** Keeps the service's own copy of the directory; leaves all other events alone. Thread-safe. */
public final class DirectoryProjection implements Projection {
  private final DirectoryTables tables;

  /** Writes the copy into these tables. */
  public DirectoryProjection(DirectoryTables tables) {
    this.tables = tables;
  }

  @Override
  public void apply(List<RecordedEvent> events) {
    List<Unit> units = new ArrayList<>();
    List<Organisation> organisations = new ArrayList<>();
    List<Position> positions = new ArrayList<>();
    for (RecordedEvent event : events) {
      switch (event.payload()) {
        case UnitEstablished unit -> units.add(DirectoryEvents.unit(unit));
        case OrganisationEstablished organisation ->
            organisations.add(DirectoryEvents.organisation(organisation));
        case PositionEstablished position -> positions.add(DirectoryEvents.position(position));
        default -> {}
      }
    }
    if (!units.isEmpty() || !organisations.isEmpty() || !positions.isEmpty()) {
      tables.store(units, organisations, positions);
    }
  }

  /** The directory holds no free text, so there is nothing that a redaction could blank. */
  @Override
  public void redact(List<RecordedEvent> events) {}
}
