package io.danvan.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.directory.kafka.DirectoryStreams;
import io.danvan.coordination.directory.postgres.DirectoryInMemory;
import io.danvan.directory.founding.FoundingRecords;
import io.danvan.directory.founding.kafka.FoundingImport;
import io.danvan.platform.testing.TestKafka;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

class DirectoryImportTest extends DirectoryServiceTest {
  private static final FoundingRecords RECORDS = FoundingRecords.read();
  private static final int UNITS = 3_356;
  private static final int ORGANISATIONS = 10_088;

  @Autowired private JdbcClient jdbc;
  @Autowired private FoundingImport foundingImport;
  @Autowired private DirectoryInMemory directory;

  @Test
  void theWholeCountryIsInTheJournalOnce() {
    assertThat(events()).isEqualTo(UNITS + 4 * ORGANISATIONS);
    assertThat(count("directory_unit")).isEqualTo(UNITS);
    assertThat(count("directory_organisation")).isEqualTo(ORGANISATIONS);
    assertThat(count("directory_position")).isEqualTo(3 * ORGANISATIONS);
  }

  @Test
  void importingAgainChangesNothing() {
    directory.refresh();

    foundingImport.run(new DefaultApplicationArguments());

    assertThat(events()).isEqualTo(UNITS + 4 * ORGANISATIONS);
  }

  @Test
  void theViewInMemoryHoldsExactlyTheFoundingRecords() {
    directory.refresh();
    Organisations now = directory.now();

    assertThat(RECORDS.units()).allMatch(unit -> now.unit(unit.id()).orElseThrow().equals(unit));
    assertThat(RECORDS.organisations())
        .allMatch(
            each ->
                now.find(each.organisation().id()).orElseThrow().equals(each.organisation())
                    && now.positions(each.organisation().id()).equals(each.positions()));
  }

  @Test
  void everyEventIsPublishedToItsTopic() {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(published())
                    .isEqualTo(
                        Map.of(
                            DirectoryStreams.UNITS,
                            (long) UNITS,
                            DirectoryStreams.ORGANISATIONS,
                            4L * ORGANISATIONS)));
  }

  private static Map<String, Long> published() {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", TestKafka.bootstrapServers());
    properties.put(
        "key.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer");
    properties.put(
        "value.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer");
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties)) {
      var units = new TopicPartition(DirectoryStreams.UNITS, 0);
      var organisations = new TopicPartition(DirectoryStreams.ORGANISATIONS, 0);
      var ends = consumer.endOffsets(List.of(units, organisations));
      return Map.of(
          units.topic(), ends.getOrDefault(units, 0L),
          organisations.topic(), ends.getOrDefault(organisations, 0L));
    }
  }

  private long events() {
    return count("journal");
  }

  private long count(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }
}
