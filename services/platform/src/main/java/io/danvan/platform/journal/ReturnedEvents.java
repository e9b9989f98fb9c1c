package io.danvan.platform.journal;

import io.danvan.platform.postgres.ArrayColumn;
import io.danvan.platform.registry.EventCodec;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts events that came back from Kafka into the journal, with the very bytes that they had. The
 * gate, which judged them, is moved by whoever calls. Every call belongs in that transaction.
 */
public final class ReturnedEvents {
  private final JdbcClient jdbc;

  /** Those of the journal in this client's database. */
  public ReturnedEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Inserts events that the journal lacks, their positions rising in the order of the list. */
  public void insert(List<ReturnedEvent> events) {
    jdbc.sql(
            """
            INSERT INTO journal (event_id, topic, stream_id, stream_version, type, schema_id, payload,
                                 headers, recorded_at, hash)
            SELECT * FROM unnest(:ids, :topics, :streams, :versions, :types, :schemas, :payloads,
                                 :headers, :times, :hashes)\
            """)
        .param("ids", ArrayColumn.of("uuid", events, ReturnedEvent::id))
        .param("topics", ArrayColumn.of("text", events, each -> each.stream().topic()))
        .param("streams", ArrayColumn.of("text", events, each -> each.stream().id().value()))
        .param("versions", ArrayColumn.of("int8", events, ReturnedEvent::version))
        .param("types", ArrayColumn.of("text", events, ReturnedEvent::type))
        .param("schemas", ArrayColumn.of("int4", events, each -> EventCodec.schemaId(each.value())))
        .param("payloads", ArrayColumn.ofBytes(events, ReturnedEvent::value))
        .param("headers", ArrayColumn.of("text", events, ReturnedEvent::headerLines))
        .param(
            "times",
            ArrayColumn.of("timestamptz", events, each -> each.time().atOffset(ZoneOffset.UTC)))
        .param("hashes", ArrayColumn.of("text", events, ReturnedEvent::hash))
        .update();
  }

  /** Gives events that the journal has the contents of their redacted editions. */
  public void redact(List<ReturnedEvent> events) {
    jdbc.sql(
            """
            UPDATE journal SET payload = redacted.payload,
              headers = replace(headers, chr(10) || 'ce_redacted: true', '')
                || chr(10) || 'ce_redacted: true'
            FROM unnest(:streams, :versions, :payloads) AS redacted (stream_id, version, payload)
            WHERE journal.stream_id = redacted.stream_id AND stream_version = redacted.version
              AND journal.payload <> redacted.payload\
            """)
        .param("streams", ArrayColumn.of("text", events, each -> each.stream().id().value()))
        .param("versions", ArrayColumn.of("int8", events, ReturnedEvent::version))
        .param("payloads", ArrayColumn.ofBytes(events, ReturnedEvent::value))
        .update();
  }
}
