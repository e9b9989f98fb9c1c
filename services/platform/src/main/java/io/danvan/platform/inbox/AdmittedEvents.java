package io.danvan.platform.inbox;

import static java.util.stream.Collectors.toMap;

import io.danvan.platform.event.StreamId;
import io.danvan.platform.journal.JournalProperties;
import io.danvan.platform.journal.ReturnedEvent;
import io.danvan.platform.journal.ReturnedEvents;
import io.danvan.platform.postgres.ArrayColumn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All events applied: of the foreign ones the hashes, while own ones that came back from Kafka are
 * in the journal. Every call belongs in a transaction.
 */
final class AdmittedEvents {
  private final JdbcClient jdbc;
  private final JournalProperties journal;
  private final ReturnedEvents returned;

  AdmittedEvents(JdbcClient jdbc, JournalProperties journal) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.returned = new ReturnedEvents(jdbc);
  }

  /** The hashes admitted at the places of these arrivals, as far as there are any. */
  Map<Key, String> hashes(Collection<Arrival> arrivals) {
    if (arrivals.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            WITH wanted AS (
              SELECT DISTINCT * FROM unnest(:streams, :versions) AS place (stream_id, version))
            SELECT stream_id, version, encode(hash, 'hex')
            FROM admitted_event JOIN wanted USING (stream_id, version)
            UNION ALL
            SELECT stream_id, version, hash
            FROM journal JOIN wanted USING (stream_id) WHERE stream_version = version
            """)
        .param("streams", ArrayColumn.of("text", arrivals, each -> each.stream().value()))
        .param("versions", ArrayColumn.of("int8", arrivals, each -> each.place().version()))
        .query(
            (row, number) ->
                Map.entry(
                    new Key(new StreamId(row.getString(1)), row.getLong(2)), row.getString(3)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Records what was applied. */
  void insert(List<Arrival> applied) {
    List<ReturnedEvent> own = own(applied);
    if (!own.isEmpty()) {
      returned.insert(own);
    }
    if (own.size() < applied.size()) {
      insertForeign(applied.stream().filter(each -> !journal.owns(each.topic())).toList());
    }
  }

  /** Blanks the own ones among these events; of the foreign ones nothing but a hash is here. */
  void redact(List<Arrival> redacted) {
    List<ReturnedEvent> own = own(redacted);
    if (!own.isEmpty()) {
      returned.redact(own);
    }
  }

  private List<ReturnedEvent> own(List<Arrival> arrivals) {
    return arrivals.stream()
        .filter(each -> journal.owns(each.topic()))
        .map(each -> each.message().returned())
        .toList();
  }

  private void insertForeign(List<Arrival> applied) {
    jdbc.sql(
            """
            INSERT INTO admitted_event (stream_id, version, hash)
            SELECT stream_id, version, decode(hash, 'hex')
            FROM unnest(:streams, :versions, :hashes) AS applied (stream_id, version, hash)
            """)
        .param("streams", ArrayColumn.of("text", applied, each -> each.stream().value()))
        .param("versions", ArrayColumn.of("int8", applied, each -> each.place().version()))
        .param("hashes", ArrayColumn.of("text", applied, each -> each.place().hash()))
        .update();
  }

  /** A place in a stream. */
  record Key(StreamId stream, long version) {
    static Key of(Arrival arrival) {
      return new Key(arrival.stream(), arrival.place().version());
    }
  }
}
