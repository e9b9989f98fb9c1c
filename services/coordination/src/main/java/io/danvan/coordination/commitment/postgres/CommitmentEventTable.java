package io.danvan.coordination.commitment.postgres;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.commitment.CommitmentEvent;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.kafka.CommitmentContract;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.common.postgres.Payloads;
import io.danvan.platform.postgres.ArrayColumn;
import io.danvan.platform.registry.EventCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements over the events of commitments; each takes any number of them. */
final class CommitmentEventTable {
  /** The order in which commitments are locked, the same for everybody. */
  static final Comparator<CommitmentId> LOCK_ORDER = Comparator.comparing(CommitmentId::value);

  private final JdbcClient jdbc;
  private final Payloads payloads;

  CommitmentEventTable(JdbcClient jdbc, EventCodec codec) {
    this.jdbc = jdbc;
    this.payloads = new Payloads(codec);
  }

  /** Takes what is read; an event of a commitment. */
  interface Reader {
    void read(CommitmentId id, Classification classification, Recorded<CommitmentEvent> recorded);
  }

  /**
   * Locks the commitments until the transaction ends and counts the events that they get.
   *
   * @return those of them that had events before
   */
  List<CommitmentId> lock(SequencedMap<CommitmentId, List<CommitmentRow>> added) {
    return jdbc
        .sql(
            """
            INSERT INTO commitment_head AS head (commitment_id, classification, events)
            SELECT * FROM unnest(:commitments, :classifications, :events)
            ON CONFLICT (commitment_id) DO UPDATE SET events = head.events + excluded.events
            RETURNING commitment_id, events\
            """)
        .param("commitments", ArrayColumn.of("uuid", added.keySet(), CommitmentId::value))
        .param(
            "classifications",
            ArrayColumn.of("text", added.values(), row -> row.getFirst().classification().name()))
        .param("events", ArrayColumn.of("int4", added.values(), List::size))
        .query((row, _) -> Map.entry(id(row), row.getInt("events")))
        .list()
        .stream()
        .filter(entry -> entry.getValue() > added.getOrDefault(entry.getKey(), List.of()).size())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Adds events, and reads in the same statement those that these commitments had before. */
  void insert(
      Collection<CommitmentRow> added,
      Collection<CommitmentId> known,
      BiConsumer<CommitmentId, Recorded<CommitmentEvent>> earlier) {
    columns(
            """
            WITH added AS (
              INSERT INTO commitment_event
                (commitment_id, stream, version, recorded_at, redacted, payload)
              SELECT * FROM unnest(:commitments, :streams, :versions, :times, :redacted, :payloads))
            SELECT commitment_id, version, recorded_at, redacted, payload
            FROM commitment_event WHERE commitment_id = ANY (:known)\
            """,
            added)
        .param("known", ArrayColumn.of("uuid", known, CommitmentId::value))
        .query((RowCallbackHandler) row -> earlier.accept(id(row), recorded(row)));
  }

  /**
   * Puts redacted payloads in the place of those that are there, once no other transaction has any
   * of the commitments in hand: one might answer with what it read before.
   *
   * @throws IllegalStateException if one of them changes more than texts
   */
  void redact(Collection<CommitmentRow> rows) {
    jdbc.sql(
            """
            SELECT FROM commitment_head WHERE commitment_id = ANY (:commitments)
            ORDER BY commitment_id FOR UPDATE\
            """)
        .param("commitments", ArrayColumn.of("uuid", rows, row -> row.commitment().value()))
        .query((RowCallbackHandler) _ -> {});
    rows.forEach(this::requireBlanked);
    columns(
            """
            UPDATE commitment_event AS event SET redacted = new.redacted, payload = new.payload
            FROM unnest(:commitments, :streams, :versions, :times, :redacted, :payloads)
              AS new (commitment_id, stream, version, recorded_at, redacted, payload)
            WHERE event.commitment_id = new.commitment_id
              AND event.stream = new.stream AND event.version = new.version\
            """,
            rows)
        .update();
  }

  private void requireBlanked(CommitmentRow row) {
    jdbc.sql(
            """
            SELECT payload FROM commitment_event
            WHERE commitment_id = :commitment AND stream = :stream AND version = :version\
            """)
        .param("commitment", row.commitment().value())
        .param("stream", row.stream())
        .param("version", row.recorded().version())
        .query(byte[].class)
        .optional()
        .ifPresent(kept -> payloads.requireBlanked(kept, row.source().payload()));
  }

  /** Reads all events of these commitments. */
  void read(Collection<CommitmentId> commitments, Reader reader) {
    jdbc.sql(
            """
            SELECT commitment_id, classification, version, recorded_at, redacted, payload
            FROM commitment_head JOIN commitment_event USING (commitment_id)
            WHERE commitment_id = ANY (:commitments)\
            """)
        .param("commitments", ArrayColumn.of("uuid", commitments, CommitmentId::value))
        .query(
            (RowCallbackHandler)
                row ->
                    reader.read(
                        id(row),
                        Classification.valueOf(row.getString("classification")),
                        recorded(row)));
  }

  private JdbcClient.StatementSpec columns(String statement, Collection<CommitmentRow> rows) {
    return jdbc.sql(statement)
        .param("commitments", ArrayColumn.of("uuid", rows, row -> row.commitment().value()))
        .param("streams", ArrayColumn.of("text", rows, CommitmentRow::stream))
        .param("versions", ArrayColumn.of("int8", rows, row -> row.recorded().version()))
        .param(
            "times",
            ArrayColumn.of(
                "timestamptz", rows, row -> row.recorded().at().atOffset(ZoneOffset.UTC)))
        .param("redacted", ArrayColumn.of("bool", rows, row -> row.recorded().redacted()))
        .param(
            "payloads", ArrayColumn.ofBytes(rows, row -> payloads.write(row.source().payload())));
  }

  private static CommitmentId id(ResultSet row) throws SQLException {
    return new CommitmentId(row.getObject("commitment_id", UUID.class));
  }

  private Recorded<CommitmentEvent> recorded(ResultSet row) throws SQLException {
    return new Recorded<>(
        row.getLong("version"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("redacted"),
        CommitmentContract.read(payloads.read(Objects.requireNonNull(row.getBytes("payload"))))
            .orElseThrow());
  }
}
