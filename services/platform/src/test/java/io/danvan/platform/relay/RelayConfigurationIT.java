package io.danvan.platform.relay;

import static io.danvan.platform.journal.Samples.aStream;
import static io.danvan.platform.journal.Samples.theFirstEventOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.platform.event.Stream;
import io.danvan.platform.journal.Journal;
import io.danvan.platform.journal.JournalTestService;
import io.danvan.platform.testing.TestKafka;
import io.danvan.platform.testing.TestServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A service that imports the configuration and sets nothing relays what it appends. */
@SpringBootTest(
    classes = {JournalTestService.class, RelayConfigurationIT.Service.class},
    webEnvironment = WebEnvironment.NONE)
class RelayConfigurationIT {
  private final Journal journal;
  private final TransactionTemplate transactions;
  private final MeterRegistry meters;

  @Autowired
  RelayConfigurationIT(Journal journal, TransactionTemplate transactions, MeterRegistry meters) {
    this.journal = journal;
    this.transactions = transactions;
    this.meters = meters;
  }

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry properties) {
    TestServers.register(properties);
  }

  @Test
  void relaysWhatIsAppendedAndMeasuresIt() {
    Stream stream = aStream(TestKafka.newTopic(12));

    transactions.executeWithoutResult(
        transaction -> journal.append(List.of(theFirstEventOf(stream))));

    try (Arrivals arrivals = Arrivals.of(stream.topic()).awaitAdmitted(1)) {
      assertThat(arrivals.violations()).isEmpty();
      assertThat(meters.get("danvan.relay.leader").gauge().value()).isEqualTo(1);
      assertThat(meters.get("danvan.relay.lag").gauge().value()).isNotNegative();
      assertThat(meters.get("danvan.relay.delay").gauge().value()).isNotNegative();
      assertThat(meters.get("danvan.relay.in.flight").gauge().value()).isNotNegative();
    }
  }

  @ImportAutoConfiguration(KafkaAutoConfiguration.class)
  @Import(RelayConfiguration.class)
  static class Service {
    @Bean
    MeterRegistry meterRegistry() {
      return new SimpleMeterRegistry();
    }
  }
}
