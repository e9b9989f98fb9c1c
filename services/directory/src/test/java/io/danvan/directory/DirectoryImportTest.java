package io.danvan.directory;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.directory.kafka.DirectoryStreams;
import io.danvan.coordination.directory.postgres.DirectoryInMemory;
import io.danvan.directory.founding.FoundingRecords;
import io.danvan.directory.founding.kafka.FoundingImport;
import io.danvan.platform.testing.TestKafka;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
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
  private static final int DUTIES =
      RECORDS.dutyRules().size() + RECORDS.calendarYears().size() + RECORDS.ladders().size();

  @Autowired private JdbcClient jdbc;
  @Autowired private FoundingImport foundingImport;
  @Autowired private DirectoryInMemory directory;

  @Test
  void theWholeCountryIsInTheJournalOnce() {
    assertThat(events()).isEqualTo(UNITS + 4 * ORGANISATIONS + DUTIES);
    assertThat(count("directory_unit")).isEqualTo(UNITS);
    assertThat(count("directory_organisation")).isEqualTo(ORGANISATIONS);
    assertThat(count("directory_position")).isEqualTo(3 * ORGANISATIONS);
  }

  @Test
  void importingAgainChangesNothing() {
    directory.refresh();

    foundingImport.run(new DefaultApplicationArguments());

    assertThat(events()).isEqualTo(UNITS + 4 * ORGANISATIONS + DUTIES);
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
    assertThat(now.dutyRules()).containsExactlyInAnyOrderElementsOf(RECORDS.dutyRules());
    assertThat(RECORDS.calendarYears())
        .allMatch(year -> now.calendar().year(year.year()).orElseThrow().equals(year));
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
                            4L * ORGANISATIONS,
                            DirectoryStreams.DUTIES,
                            (long) DUTIES)));
  }

  private static Map<String, Long> published() {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", TestKafka.bootstrapServers());
    properties.put(
        "key.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer");
    properties.put(
        "value.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer");
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties)) {
      return consumer
          .endOffsets(
              Stream.of(
                      DirectoryStreams.UNITS,
                      DirectoryStreams.ORGANISATIONS,
                      DirectoryStreams.DUTIES)
                  .map(topic -> new TopicPartition(topic, 0))
                  .toList())
          .entrySet()
          .stream()
          .collect(toMap(end -> end.getKey().topic(), Map.Entry::getValue));
    }
  }

  private long events() {
    return count("journal");
  }

  private long count(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }
}
