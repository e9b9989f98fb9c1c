package io.danvan.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.platform.testing.TestKafka;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callers on both sides of midnight; InboxIT has the inbox that they wait for. */
class InboxReachTest extends BatchTest {
  private static final Instant YESTERDAY = Instant.parse("2026-03-01T17:00:00Z");
  private static final Instant TODAY = Instant.parse("2026-03-02T17:00:00Z");

  private final String topic = TestKafka.newName();
  private final TopicPartition partition = new TopicPartition(topic, 0);
  private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("earliest");
  private Instant now = TODAY.minusSeconds(1);
  private InboxReach reach;

  @BeforeEach
  void beginBeforeMidnight() {
    Node[] nobody = {};
    kafka.updatePartitions(
        topic, List.of(new PartitionInfo(topic, 0, Node.noNode(), nobody, nobody)));
    InstantSource time = () -> now;
    Clock clock = time.withZone(ZoneOffset.UTC);
    reach = new InboxReach(List.of(topic), tables.positions(), () -> kafka, clock);
    written(5);
    assertThat(reach.includes(YESTERDAY)).isFalse();
    now = TODAY.plusSeconds(1);
  }

  @Test
  void theGoalOfTheNewDayServesTheDayBeforeAsWell() {
    written(8);
    assertThat(reach.includes(TODAY)).isFalse();

    takenIn(8);

    assertThat(reach.includes(YESTERDAY)).isTrue();
    assertThat(reach.includes(TODAY)).isTrue();
    assertThat(reach.reached()).isEqualTo(now);
  }

  @Test
  void theGoalStaysWhateverDayIsAskedForAndHoweverMuchIsWritten() {
    written(8);
    for (int more = 9; more < 12; more++) {
      assertThat(reach.includes(TODAY)).isFalse();
      assertThat(reach.includes(YESTERDAY)).isFalse();
      written(more);
    }

    takenIn(8);

    assertThat(reach.includes(YESTERDAY)).isTrue();
    assertThat(reach.includes(TODAY)).isTrue();
  }

  @Test
  void theGoalOfTheDayBeforeStaysWhileKafkaIsAway() {
    kafka.setOffsetsException(new TimeoutException("Kafka is away"));
    assertThat(reach.includes(TODAY)).isFalse();

    takenIn(5);

    assertThat(reach.includes(YESTERDAY)).isTrue();
    assertThat(reach.includes(TODAY)).isFalse();
  }

  private void written(long end) {
    kafka.updateEndOffsets(Map.of(partition, end));
  }

  private void takenIn(long next) {
    tables.positions().advance(List.of(new Position(partition, next, 1, 0)));
  }
}
