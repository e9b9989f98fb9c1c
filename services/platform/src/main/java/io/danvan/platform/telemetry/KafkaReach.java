package io.danvan.platform.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Whether Kafka answers, for an alarm. It is no part of readiness: without Kafka commands are still
 * accepted, because the journal is the truth, and what they decide is sent when Kafka is back.
 */
final class KafkaReach implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(KafkaReach.class);
  private static final int PATIENCE_SECONDS = 5;

  private final Admin admin;
  private volatile boolean reachable = true;

  KafkaReach(Map<String, Object> settings, MeterRegistry meters) {
    this.admin = Admin.create(settings);
    Gauge.builder("danvan.kafka.reachable", () -> reachable ? 1 : 0)
        .description("Whether Kafka answered when it was last asked")
        .register(meters);
  }

  @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
  void look() throws InterruptedException {
    boolean answers = answers();
    if (answers != reachable) {
      log.info(
          "Kafka {}", answers ? "answers again" : "does not answer; events wait in the journal");
    }
    reachable = answers;
  }

  private boolean answers() throws InterruptedException {
    try {
      return !admin.describeCluster().nodes().get(PATIENCE_SECONDS, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      log.debug("Kafka does not answer", e);
      return false;
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }
}
