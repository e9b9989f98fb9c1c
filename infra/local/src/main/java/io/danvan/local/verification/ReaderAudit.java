package io.danvan.local.verification;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/**
 * Compares what a service has applied of the others' events with what Kafka holds: each event up to
 * where it has read is applied with the same hash, or is parked.
 */
final class ReaderAudit implements Merge.Visitor<ReaderAudit.Admitted> {
  /** A row of {@code admitted_event}. */
  record Admitted(Place place, Digest hash) implements Rows.Row {
    static Admitted read(ResultSet row) throws SQLException {
      return new Admitted(
          new Place(row.getString("stream_id"), row.getLong("version")),
          Digest.wrap(row.getBytes("hash")));
    }
  }

  private final Moment moment;
  private final Selection selection;
  private final Findings findings;
  private final Set<Place> parkedPlaces = new HashSet<>();
  private final Set<Place> applied = new HashSet<>();
  private long parked;
  private long unread;

  ReaderAudit(Moment moment, Selection selection, Findings findings) {
    this.moment = moment;
    this.selection = selection;
    this.findings = findings;
  }

  /** Compares, and tells what was compared. */
  String run(Published published) throws SQLException {
    readParked();
    PreparedStatement query =
        moment
            .connection()
            .prepareStatement(
                "SELECT stream_id, version, hash FROM admitted_event ORDER BY stream_id, version");
    try (Rows<Admitted> rows = new Rows<>(query, selection, Admitted::read)) {
      Merge.run(published.in(moment.store().reads()), rows, this);
    }
    return "%,d events of others applied, %,d parked, %,d not yet read"
        .formatted(applied.size(), parked, unread);
  }

  /** The places of the others' events that the service has applied. */
  Set<Place> applied() {
    return applied;
  }

  private void readParked() throws SQLException {
    try (Statement statement = moment.connection().createStatement();
        ResultSet row = statement.executeQuery("SELECT stream_id, version FROM parked_event")) {
      while (row.next()) {
        parkedPlaces.add(new Place(row.getString(1), row.getLong(2)));
      }
    }
  }

  @Override
  public void both(PublishedEvent event, Admitted row) {
    applied.add(event.place());
    if (event.find(each -> each.hash().equals(row.hash())).isEmpty()) {
      findings.add(
          Difference.at(
              moment.store().service(), event, "another event was applied: the hashes differ"));
    }
  }

  @Override
  public void published(PublishedEvent event) {
    if (parkedPlaces.contains(event.place())) {
      parked++;
    } else if (moment.hasPassed(event)) {
      findings.add(
          Difference.at(
              moment.store().service(), event, "it was read, but neither applied nor parked"));
    } else {
      unread++;
    }
  }

  @Override
  public void row(Admitted row) {
    // The table does not say when events were recorded.
    if (selection.isAllTime()) {
      findings.add(
          Difference.of(
              moment.store().service(),
              row.place(),
              "it was applied, but Kafka has no such event"));
    }
  }
}
