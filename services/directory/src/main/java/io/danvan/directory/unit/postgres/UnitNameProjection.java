package io.danvan.directory.unit.postgres;

import io.danvan.directory.naming.UnitName;
import io.danvan.events.directory.UnitEstablished;
import io.danvan.platform.event.Projection;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.postgres.ArrayColumn;
import io.danvan.platform.text.NameKey;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the names by which units are found. */
public final class UnitNameProjection implements Projection {
  private final JdbcClient jdbc;

  /** Writes the table {@code unit_name}. */
  public UnitNameProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void apply(List<RecordedEvent> events) {
    List<Row> rows =
        events.stream()
            .map(RecordedEvent::payload)
            .filter(UnitEstablished.class::isInstance)
            .map(payload -> Row.of((UnitEstablished) payload))
            .toList();
    if (rows.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO unit_name (unit, marked, bare, proper_marked, proper_bare)
            SELECT * FROM unnest(:units, :marked, :bare, :properMarked, :properBare)
            """)
        .param("units", ArrayColumn.of("uuid", rows, Row::unit))
        .param("marked", ArrayColumn.of("text", rows, row -> row.official().marked()))
        .param("bare", ArrayColumn.of("text", rows, row -> row.official().bare()))
        .param("properMarked", ArrayColumn.of("text", rows, row -> row.proper().marked()))
        .param("properBare", ArrayColumn.of("text", rows, row -> row.proper().bare()))
        .update();
  }

  /** The directory holds no free text, so there is nothing that a redaction could blank. */
  @Override
  public void redact(List<RecordedEvent> events) {}

  private record Row(UUID unit, NameKey official, NameKey proper) {
    static Row of(UnitEstablished event) {
      String name = event.getName();
      String proper = UnitName.parse(name).map(UnitName::proper).orElse(name);
      return new Row(event.getUnit(), NameKey.of(name), NameKey.of(proper));
    }
  }
}
