package io.danvan.platform.inbox;

import io.danvan.platform.journal.JournalTestService;
import io.danvan.platform.telemetry.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A service that takes events in and keeps what it saw in a table of its own. */
@SpringBootConfiguration
@ImportAutoConfiguration(KafkaAutoConfiguration.class)
@Import({JournalTestService.class, InboxConfiguration.class, SeenEvents.class})
class InboxTestService {
  @Bean
  MeterRegistry meters() {
    return new SimpleMeterRegistry();
  }

  @Bean
  Tracing tracing() {
    return new Tracing() {
      @Override
      public @Nullable String currentTraceparent() {
        return null;
      }

      @Override
      public void within(@Nullable String traceparent, String name, Runnable work) {
        work.run();
      }
    };
  }
}
