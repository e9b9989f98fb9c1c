package io.danvan.local.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Compares each stream's gate, by which the next event is admitted or appended, with the last event
 * of the stream that the service has.
 */
final class GateAudit {
  /** The heads by the events; those of own streams come from the journal. */
  private static final String DIFFERENT =
      """
      WITH head AS (
        (SELECT DISTINCT ON (stream_id) stream_id, version, encode(hash, 'hex') AS hash, NULL AS topic
         FROM admitted_event ORDER BY stream_id, version DESC)
        UNION ALL
        (SELECT DISTINCT ON (stream_id) stream_id, stream_version, hash, topic
         FROM journal ORDER BY stream_id, stream_version DESC))
      SELECT stream_id, coalesce(head.version, 0) AS last, gate.version,
        gate.stream_id IS NULL AS missing,
        gate.version IS DISTINCT FROM coalesce(head.version, 0) AS moved,
        head.version IS NOT NULL
          AND (gate.hash <> head.hash OR gate.topic <> coalesce(head.topic, gate.topic)) AS forged,
        gate.parked <> EXISTS (SELECT FROM parked_event WHERE stream_id = gate.stream_id) AS closed
      FROM head FULL JOIN stream_gate AS gate USING (stream_id)
      ORDER BY stream_id
      """;

  private final Moment moment;
  private final Selection selection;
  private final Findings findings;

  GateAudit(Moment moment, Selection selection, Findings findings) {
    this.moment = moment;
    this.selection = selection;
    this.findings = findings;
  }

  /** Compares; of a time nothing can be said, as gates are of now. */
  void run() throws SQLException {
    try (Statement statement = moment.connection().createStatement()) {
      statement.setFetchSize(2_000);
      try (ResultSet row = statement.executeQuery(DIFFERENT)) {
        while (row.next()) {
          check(row);
        }
      }
    }
  }

  private void check(ResultSet row) throws SQLException {
    Place place = new Place(row.getString("stream_id"), row.getLong("last"));
    String what =
        row.getBoolean("missing")
            ? "the stream has no gate"
            : row.getBoolean("moved")
                ? "the gate stands at version " + row.getLong("version")
                : row.getBoolean("forged")
                    ? "the gate has another hash or topic"
                    : row.getBoolean("closed")
                        ? "the gate is parked and nothing is, or not and something is"
                        : null;
    if (what != null && selection.includes(place)) {
      findings.add(Difference.of(moment.store().service(), place, what));
    }
  }
}
