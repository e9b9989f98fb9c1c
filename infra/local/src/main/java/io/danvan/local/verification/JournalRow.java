package io.danvan.local.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.danvan.platform.event.CloudEventHeaders;
import io.danvan.platform.event.StreamId;
import io.danvan.platform.journal.HashChain;
import io.danvan.platform.relay.OutgoingEvent;
import io.danvan.schemas.Topic;
import io.danvan.schemas.Topics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A row of a journal.
 *
 * @param event the event as it is sent
 * @param delivered whether Kafka is known to have it
 */
record JournalRow(Place place, OutgoingEvent event, boolean delivered) implements Rows.Row {
  /** The columns to read; the parameter is the snapshot whose events Kafka is known to have. */
  static final String COLUMNS =
      """
      event_id, topic, stream_id, stream_version, type, payload, headers, recorded_at, hash,
      coalesce(pg_visible_in_snapshot(transaction_id, ?::pg_snapshot), false) AS delivered
      """;

  static JournalRow read(ResultSet row) throws SQLException {
    OutgoingEvent event =
        new OutgoingEvent(
            row.getObject("event_id", UUID.class),
            row.getString("topic"),
            row.getString("stream_id"),
            row.getLong("stream_version"),
            row.getString("type"),
            row.getBytes("payload"),
            row.getString("headers"),
            row.getTimestamp("recorded_at").toInstant(),
            row.getString("hash"));
    return new JournalRow(
        new Place(event.streamId(), event.version()), event, row.getBoolean("delivered"));
  }

  boolean redacted() {
    return event.attributes().containsKey(CloudEventHeaders.REDACTED);
  }

  /** Where it belongs in Kafka. */
  TopicPartition partition() {
    int partitions = Topics.find(event.topic()).map(Topic::partitions).orElse(1);
    return new TopicPartition(event.topic(), event.partition(partitions));
  }

  /** What is wrong with it by itself; null if nothing is. */
  @Nullable String defect() {
    Map<String, String> headers = event.attributes();
    String digest = headers.getOrDefault(CloudEventHeaders.DIGEST, "");
    if (!redacted() && !HashChain.digest(event.payload()).equals(digest)) {
      return "the journal's payload is not the one that its digest covers";
    }
    String hash =
        HashChain.hash(
            previous(), new StreamId(event.streamId()), event.version(), event.type(), digest);
    return hash.equals(event.hash()) ? null : "the journal's hash does not cover the event";
  }

  /** The hash of the event before it, as it says. */
  String previous() {
    return event.attributes().getOrDefault(CloudEventHeaders.PREVIOUS_HASH, "");
  }

  /** What of an edition in Kafka is not as the journal has it; null if all is. */
  @Nullable String unlike(Edition edition) {
    if (!Digest.ofHex(event.hash()).equals(edition.hash())) {
      return "Kafka has another event than the journal: their hashes differ";
    }
    if (!Digest.of(event.payload()).equals(edition.value())) {
      return "Kafka has another value than the journal";
    }
    SortedMap<String, byte[]> headers = new TreeMap<>();
    event.attributes().forEach((name, text) -> headers.put(name, text.getBytes(UTF_8)));
    return Digest.of(event.key().getBytes(UTF_8), headers, event.payload())
            .equals(edition.message())
        ? null
        : "Kafka has other headers than the journal";
  }
}
