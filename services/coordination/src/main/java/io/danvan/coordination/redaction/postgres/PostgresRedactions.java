package io.danvan.coordination.redaction.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.common.kafka.CommonContract;
import io.danvan.coordination.redaction.EventPlace;
import io.danvan.coordination.redaction.Redaction;
import io.danvan.coordination.redaction.RedactionOrder;
import io.danvan.coordination.redaction.Redactions;
import io.danvan.platform.event.StreamId;
import io.danvan.platform.journal.Journal;
import io.danvan.platform.postgres.ArrayColumn;
import io.danvan.schemas.FreeTexts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Redactions of this service's journal, and their orders in its own tables. Thread-safe. */
public final class PostgresRedactions implements Redactions {
  private final Journal journal;
  private final JdbcClient jdbc;

  /** Redactions of this journal, kept in this client's database. */
  public PostgresRedactions(Journal journal, JdbcClient jdbc) {
    this.journal = journal;
    this.jdbc = jdbc;
  }

  @Override
  public Map<EventPlace, Written> lock(Collection<EventPlace> events) {
    journal.lock(events.stream().map(EventPlace::stream).toList());
    Map<EventPlace, Written> found = new HashMap<>();
    for (EventPlace event : events) {
      journal
          .find(event.stream(), event.version())
          .ifPresent(recorded -> found.put(event, written(recorded.payload())));
    }
    return found;
  }

  private static Written written(SpecificRecord event) {
    return new Written(
        CommonContract.author(event).map(Author::organisation).orElse(null),
        FreeTexts.areIn(event.getSchema()));
  }

  @Override
  public void carryOut(Redaction redaction) {
    keep(redaction);
    redaction.order().events().forEach(event -> journal.redact(event.stream(), event.version()));
  }

  private void keep(Redaction redaction) {
    DocumentReference basis = redaction.order().basis();
    List<EventPlace> events = redaction.order().events();
    PositionId position = redaction.by().position();
    jdbc.sql(
            """
            WITH kept AS (
              INSERT INTO redaction VALUES (:id, :organisation, :position, :number, :issuedOn, :issuer,
                                            :link, :sha256, :orderedAt)
              RETURNING redaction_id)
            INSERT INTO redaction_event
            SELECT redaction_id, event.* FROM kept, unnest(:streams, :versions) AS event\
            """)
        .param("id", redaction.id())
        .param("organisation", redaction.by().organisation().value())
        .param("position", position == null ? null : position.value())
        .param("number", basis.number())
        .param("issuedOn", basis.issuedOn())
        .param("issuer", basis.issuer().value())
        .param("link", basis.link())
        .param("sha256", basis.sha256())
        .param("orderedAt", redaction.orderedAt().atOffset(ZoneOffset.UTC))
        .param("streams", ArrayColumn.of("text", events, event -> event.stream().value()))
        .param("versions", ArrayColumn.of("int8", events, EventPlace::version))
        .update();
  }

  @Override
  public Optional<Redaction> find(OrganisationId organisation, UUID id) {
    return read(
            jdbc.sql(
                    "SELECT * FROM redaction WHERE organisation = :organisation AND redaction_id ="
                        + " :id")
                .param("organisation", organisation.value())
                .param("id", id))
        .stream()
        .findFirst();
  }

  @Override
  public List<Redaction> list(OrganisationId organisation, @Nullable UUID after, int limit) {
    return read(
        jdbc.sql(
                """
                SELECT * FROM redaction
                WHERE organisation = :organisation AND (:after::uuid IS NULL OR redaction_id < :after::uuid)
                ORDER BY redaction_id DESC LIMIT :limit\
                """)
            .param("organisation", organisation.value())
            .param("after", after)
            .param("limit", limit));
  }

  private record Row(UUID id, Author by, DocumentReference basis, OffsetDateTime orderedAt) {
    Redaction with(List<EventPlace> events) {
      return new Redaction(id, by, new RedactionOrder(basis, events), orderedAt.toInstant());
    }
  }

  private List<Redaction> read(JdbcClient.StatementSpec query) {
    List<Row> rows = query.query((row, _) -> row(row)).list();
    Map<UUID, List<EventPlace>> events = events(rows);
    return rows.stream().map(row -> row.with(events.getOrDefault(row.id(), List.of()))).toList();
  }

  private Map<UUID, List<EventPlace>> events(List<Row> rows) {
    return jdbc
        .sql(
            """
            SELECT redaction_id, stream_id, stream_version FROM redaction_event
            WHERE redaction_id = ANY (:redactions) ORDER BY stream_id, stream_version\
            """)
        .param("redactions", ArrayColumn.of("uuid", rows, Row::id))
        .query(
            (row, _) ->
                Map.entry(
                    row.getObject("redaction_id", UUID.class),
                    new EventPlace(
                        new StreamId(row.getString("stream_id")), row.getLong("stream_version"))))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static Row row(ResultSet row) throws SQLException {
    UUID position = row.getObject("position", UUID.class);
    return new Row(
        row.getObject("redaction_id", UUID.class),
        new Author(
            new OrganisationId(row.getObject("organisation", UUID.class)),
            position == null ? null : new PositionId(position),
            null),
        new DocumentReference(
            row.getString("basis_number"),
            row.getObject("basis_issued_on", LocalDate.class),
            new OrganisationId(row.getObject("basis_issuer", UUID.class)),
            row.getString("basis_link"),
            row.getString("basis_sha256")),
        row.getObject("ordered_at", OffsetDateTime.class));
  }
}
