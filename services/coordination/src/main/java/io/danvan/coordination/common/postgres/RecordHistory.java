package io.danvan.coordination.common.postgres;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.common.kafka.CommonContract;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.postgres.ArrayColumn;
import io.danvan.platform.registry.EventCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The events of records that have one stream each, own and foreign alike, in a table of their
 * family. Thread-safe; what writes belongs in a transaction. The gate of its one stream is all the
 * locking that a record needs.
 *
 * @param <I> the records' ids
 * @param <E> the events of their streams
 * @param <R> what is known of a record
 */
public abstract class RecordHistory<I, E, R> {
  private final JdbcClient jdbc;
  private final Payloads payloads;
  private final RecordFamily<I, E, R> family;

  /**
   * A history in this client's database.
   *
   * @param codec the format of the payloads
   */
  protected RecordHistory(JdbcClient jdbc, EventCodec codec, RecordFamily<I, E, R> family) {
    this.jdbc = jdbc;
    this.payloads = new Payloads(codec);
    this.family = family;
  }

  /**
   * Takes over what concerns the family among events new to this service.
   *
   * @return the records concerned, as they are now
   */
  public Collection<R> take(List<RecordedEvent> events) {
    List<Row<I>> added = rows(events);
    if (added.isEmpty()) {
      return List.of();
    }
    columns(
            """
            INSERT INTO %s (record_id, version, classification, recorded_at, redacted, payload)
            SELECT * FROM unnest(:records, :versions, :classifications, :times, :redacted, :payloads)\
            """
                .formatted(family.table()),
            added)
        .update();
    return concerned(added);
  }

  private Collection<R> concerned(List<Row<I>> rows) {
    Set<I> touched = new LinkedHashSet<>();
    rows.forEach(row -> touched.add(row.id()));
    return find(touched).values();
  }

  /**
   * Blanks the copies of redacted events.
   *
   * @return the records concerned, as they are now
   * @throws IllegalStateException if one of the events differs in more than its texts
   */
  public Collection<R> redact(List<RecordedEvent> events) {
    List<Row<I>> redacted = rows(events);
    redacted.forEach(this::requireBlanked);
    if (redacted.isEmpty()) {
      return List.of();
    }
    columns(
            """
            UPDATE %s AS event SET redacted = new.redacted, payload = new.payload
            FROM unnest(:records, :versions, :classifications, :times, :redacted, :payloads)
              AS new (record_id, version, classification, recorded_at, redacted, payload)
            WHERE event.record_id = new.record_id AND event.version = new.version\
            """
                .formatted(family.table()),
            redacted)
        .update();
    return concerned(redacted);
  }

  private void requireBlanked(Row<I> row) {
    jdbc.sql(
            "SELECT payload FROM %s WHERE record_id = :record AND version = :version"
                .formatted(family.table()))
        .param("record", family.value().apply(row.id()))
        .param("version", row.source().version())
        .query(byte[].class)
        .optional()
        .ifPresent(kept -> payloads.requireBlanked(kept, row.source().payload()));
  }

  /** The records of these ids; unknown ones are left out. */
  public Map<I, R> find(Collection<I> ids) {
    Map<I, Classification> classes = new HashMap<>();
    Map<I, List<Recorded<E>>> all = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT record_id, version, classification, recorded_at, redacted, payload
            FROM %s WHERE record_id = ANY (:records) ORDER BY record_id, version\
            """
                .formatted(family.table()))
        .param("records", ArrayColumn.of("uuid", ids, family.value()))
        .query(
            row -> {
              I id = family.id().apply(row.getObject("record_id", UUID.class));
              classes.put(id, Classification.valueOf(row.getString("classification")));
              all.computeIfAbsent(id, _ -> new ArrayList<>()).add(recorded(row));
            });
    Map<I, R> found = new LinkedHashMap<>();
    all.forEach(
        (id, events) ->
            family
                .fold()
                .apply(Objects.requireNonNull(classes.get(id)), events)
                .ifPresent(record -> found.put(id, record)));
    return found;
  }

  private JdbcClient.StatementSpec columns(String statement, List<Row<I>> rows) {
    return jdbc.sql(statement)
        .param("records", ArrayColumn.of("uuid", rows, row -> family.value().apply(row.id())))
        .param("versions", ArrayColumn.of("int8", rows, row -> row.source().version()))
        .param("classifications", ArrayColumn.of("text", rows, Row::classification))
        .param(
            "times",
            ArrayColumn.of(
                "timestamptz", rows, row -> row.source().time().atOffset(ZoneOffset.UTC)))
        .param("redacted", ArrayColumn.of("bool", rows, row -> row.source().redacted()))
        .param(
            "payloads", ArrayColumn.ofBytes(rows, row -> payloads.write(row.source().payload())));
  }

  private Recorded<E> recorded(ResultSet row) throws SQLException {
    return new Recorded<>(
        row.getLong("version"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("redacted"),
        family
            .event()
            .apply(payloads.read(Objects.requireNonNull(row.getBytes("payload"))))
            .orElseThrow());
  }

  private List<Row<I>> rows(List<RecordedEvent> events) {
    List<Row<I>> rows = new ArrayList<>();
    for (RecordedEvent source : events) {
      family
          .event()
          .apply(source.payload())
          .ifPresent(event -> rows.add(new Row<>(family.subject().apply(event), source)));
    }
    return rows;
  }

  private record Row<I>(I id, RecordedEvent source) {
    String classification() {
      return CommonContract.toDomain(source.stream().classification()).name();
    }
  }
}
