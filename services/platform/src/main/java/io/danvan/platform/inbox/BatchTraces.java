package io.danvan.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.danvan.platform.event.CloudEventHeaders;
import io.danvan.platform.telemetry.Tracing;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Makes the taking of a batch a part of the traces that its events came with. Thread-safe. */
final class BatchTraces {
  /**
   * A batch this full is a rebuild or a backlog: whoever follows one command is not served by it.
   */
  private static final int MOST = 10;

  private static final String SAMPLED = "-01";
  private static final String SPAN = "inbox take";

  private final Tracing tracing;

  BatchTraces(Tracing tracing) {
    this.tracing = tracing;
  }

  /** Does the work once, within each sampled trace of the batch. */
  void within(Batch batch, Runnable work) {
    Runnable traced = work;
    for (String traceparent : sampled(batch)) {
      Runnable inner = traced;
      traced = () -> tracing.within(traceparent, SPAN, inner);
    }
    traced.run();
  }

  private static Set<String> sampled(Batch batch) {
    Set<String> found = new LinkedHashSet<>();
    for (ConsumerRecord<byte[], byte[]> record : batch.records()) {
      String traceparent = traceparent(record);
      if (traceparent.endsWith(SAMPLED) && found.add(traceparent) && found.size() == MOST) {
        break;
      }
    }
    return found;
  }

  private static String traceparent(ConsumerRecord<byte[], byte[]> record) {
    Header header = record.headers().lastHeader(CloudEventHeaders.TRACE_PARENT);
    return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
  }
}
