package io.danvan.platform.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Watches whether Kafka answers. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class KafkaReachConfiguration {
  /** An outage of minutes need not fill the log. */
  private static final int LONGEST_PAUSE_MILLIS = 10_000;

  @Bean
  KafkaReach kafkaReach(KafkaProperties kafka, MeterRegistry meters) {
    Map<String, Object> settings = new HashMap<>(kafka.buildAdminProperties());
    settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, LONGEST_PAUSE_MILLIS);
    return new KafkaReach(settings, meters);
  }
}
