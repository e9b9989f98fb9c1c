package io.danvan.platform.journal;

import io.danvan.platform.event.CloudEventHeaders;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.event.Stream;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * An event with what only its row in the journal needs.
 *
 * @param head the stream's head once the event is recorded
 */
record JournalRow(RecordedEvent event, byte[] payload, String headers, Head head) {
  /** The row of the event that follows {@code head} in its stream. */
  static JournalRow after(Head head, RecordedEvent event, byte[] payload) {
    String digest = HashChain.digest(payload);
    String hash =
        HashChain.hash(head.hash(), event.stream().id(), event.version(), event.type(), digest);
    Head next = head.advancedTo(event.stream().topic(), hash);
    return new JournalRow(event, payload, headers(event, digest, head.hash()), next);
  }

  private static String headers(RecordedEvent event, String digest, String previousHash) {
    Stream stream = event.stream();
    SequencedMap<String, String> headers = new LinkedHashMap<>();
    headers.put(CloudEventHeaders.SUBJECT, stream.partitionKey().toString());
    headers.put(CloudEventHeaders.PARTITION_KEY, stream.partitionKey().toString());
    headers.put(CloudEventHeaders.CLASSIFICATION, stream.classification().segment());
    headers.put(CloudEventHeaders.DIGEST, digest);
    headers.put(CloudEventHeaders.PREVIOUS_HASH, previousHash);
    if (event.traceparent() != null) {
      headers.put(CloudEventHeaders.TRACE_PARENT, event.traceparent());
    }
    return HeaderLines.of(headers);
  }
}
