package io.danvan.platform.journal;

import io.danvan.platform.event.StreamId;
import io.danvan.platform.refusal.Refusal;
import java.util.Map;

/**
 * Kafka has an event of this stream that does not fit the journal. Whatever were appended now could
 * be another event's version; an operator must decide first.
 *
 * @param stream the stream
 */
record StreamHeld(StreamId stream) implements Refusal {
  @Override
  public String code() {
    return "stream-held";
  }

  @Override
  public int status() {
    return 409;
  }

  @Override
  public Map<String, Object> arguments() {
    return Map.of("stream", stream.value());
  }
}
