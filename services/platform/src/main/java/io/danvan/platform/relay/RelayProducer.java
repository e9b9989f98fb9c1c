package io.danvan.platform.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The producer's settings on which the relay's promises rest. */
final class RelayProducer {
  /** Batches that are only partly filled take more of the producer's memory than their events. */
  private static final long BATCH_OVERHEAD = 32L << 20;

  private RelayProducer() {}

  static Producer<String, byte[]> create(
      Map<String, Object> connection, RelayProperties properties) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    // Retried practically for ever: a broker that is away is no reason to stop.
    settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    // send() and partitionsFor() answer at once or fail; the reader must go on sending its status.
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
    settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, Duration.ofDays(3650).toMillis());
    settings.put(
        ProducerConfig.BUFFER_MEMORY_CONFIG,
        2 * properties.windowSize().toBytes() + BATCH_OVERHEAD);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }
}
