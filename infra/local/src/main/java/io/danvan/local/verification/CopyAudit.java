package io.danvan.local.verification;

import io.danvan.platform.registry.EventCodec;
import io.danvan.schemas.Family;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares a service's own copies of events, from which it folds tasks and commitments, with what
 * Kafka holds.
 */
final class CopyAudit implements Merge.Visitor<CopyAudit.Copy> {
  /** A topic of meetings has streams of three kinds, in tables of one shape. */
  private static final String OF_MEETINGS =
      """
      SELECT * FROM (
        SELECT record_id::text COLLATE "C" AS stream, version, recorded_at, redacted, payload
        FROM meeting_event
        UNION ALL
        SELECT (record_id || '/matters') COLLATE "C", version, recorded_at, redacted, payload
        FROM matter_event
        UNION ALL
        SELECT record_id::text COLLATE "C", version, recorded_at, redacted, payload
        FROM shortfall_event) AS copies
      WHERE recorded_at >= ? AND recorded_at < ? ORDER BY stream, version\
      """;

  /**
   * A row of {@code commitment_event}, {@code task_event}, {@code answer_event}, or one of the
   * tables of meetings.
   */
  record Copy(Place place, Digest value, int schema, long time, boolean redacted)
      implements Rows.Row {
    static Copy read(ResultSet row) throws SQLException {
      byte[] payload = row.getBytes("payload");
      Instant time = row.getTimestamp("recorded_at").toInstant();
      return new Copy(
          new Place(row.getString("stream"), row.getLong("version")),
          Digest.of(payload),
          payload.length < 5 ? 0 : EventCodec.schemaId(payload),
          ChronoUnit.MICROS.between(Instant.EPOCH, time),
          row.getBoolean("redacted"));
    }
  }

  private final Moment moment;
  private final Set<Place> applied;
  private final Selection selection;
  private final Findings findings;
  private long copies;
  private long otherwiseWritten;

  /**
   * An audit of one service.
   *
   * @param applied the places of the others' events that it has applied
   */
  CopyAudit(Moment moment, Set<Place> applied, Selection selection, Findings findings) {
    this.moment = moment;
    this.applied = applied;
    this.selection = selection;
    this.findings = findings;
  }

  /** Compares, and tells what was compared. */
  String run(Published published) throws SQLException {
    Set<String> topics = moment.store().knows();
    run(
        """
        SELECT commitment_id || '/' || stream AS stream, version, recorded_at, redacted, payload
        FROM commitment_event WHERE recorded_at >= ? AND recorded_at < ?
        ORDER BY commitment_id, commitment_event.stream, version\
        """,
        published.of(Family.COMMITMENTS, topics));
    run(ofRecords("task_event"), published.of(Family.TASKS, topics));
    run(OF_MEETINGS, published.of(Family.MEETINGS, topics));
    run(ofRecords("answer_event"), published.of(Family.ANSWERS, topics));
    return "%,d copies%s"
        .formatted(
            copies,
            otherwiseWritten == 0
                ? ""
                : ", %,d of them by another version of their schema and not compared"
                    .formatted(otherwiseWritten));
  }

  /** The copies of records that have one stream each. */
  private static String ofRecords(String table) {
    return """
    SELECT record_id::text AS stream, version, recorded_at, redacted, payload
    FROM %s WHERE recorded_at >= ? AND recorded_at < ?
    ORDER BY record_id, version\
    """
        .formatted(table);
  }

  private void run(String query, Collection<PublishedEvent> events) throws SQLException {
    PreparedStatement statement = moment.connection().prepareStatement(query);
    statement.setTimestamp(1, Timestamp.from(selection.begin()));
    statement.setTimestamp(2, Timestamp.from(selection.end()));
    try (Rows<Copy> rows = new Rows<>(statement, selection, Copy::read)) {
      Merge.run(events, rows, this);
    }
  }

  @Override
  public void both(PublishedEvent event, Copy copy) {
    copies++;
    Edition redacted = event.find(Edition::redacted).orElse(null);
    if (redacted != null && moment.hasPassed(redacted) && !copy.redacted()) {
      add(event, "the copy is not redacted");
      return;
    }
    Edition edition = event.find(each -> each.redacted() == copy.redacted()).orElse(null);
    if (edition == null) {
      // Only the redacted event is left in Kafka, and the reader has not got there yet; or the copy
      // was redacted in this moment, and Kafka has that not yet.
      return;
    }
    String what = unlike(edition, copy);
    if (what != null) {
      add(event, what);
    }
  }

  private @Nullable String unlike(Edition edition, Copy copy) {
    if (edition.time() != copy.time()) {
      return "the copy has another time";
    }
    if (edition.value().equals(copy.value())) {
      return null;
    }
    if (edition.schema() != copy.schema()) {
      otherwiseWritten++;
      return null;
    }
    return "the copy says something else";
  }

  @Override
  public void published(PublishedEvent event) {
    boolean own = !moment.store().reads().contains(event.first().source().topic());
    if (own ? moment.hasPassed(event) : applied.contains(event.place())) {
      add(event, "there is no copy of it");
    }
  }

  @Override
  public void row(Copy copy) throws SQLException {
    if (!isInJournal(copy.place())) {
      findings.add(
          Difference.of(
              moment.store().service(), copy.place(), "a copy of an event that Kafka has not"));
    }
  }

  /** An own event may not have been sent yet. */
  private boolean isInJournal(Place place) throws SQLException {
    try (PreparedStatement query =
        moment
            .connection()
            .prepareStatement("SELECT FROM journal WHERE stream_id = ? AND stream_version = ?")) {
      query.setString(1, place.stream());
      query.setLong(2, place.version());
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  private void add(PublishedEvent event, String what) {
    findings.add(Difference.at(moment.store().service(), event, what));
  }
}
