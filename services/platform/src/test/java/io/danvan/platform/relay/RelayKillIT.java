package io.danvan.platform.relay;

import static io.danvan.platform.journal.Samples.aStream;
import static io.danvan.platform.journal.Samples.eventsAfter;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.platform.event.Stream;
import io.danvan.platform.testing.TestKafka;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was committed is delivered, once in effect, wherever the leader is killed. */
class RelayKillIT extends RelayTest {
  private static final int STREAMS = 10;

  @ParameterizedTest
  @CsvSource({
    "BEFORE_SEND, 57",
    "BEFORE_ACKNOWLEDGEMENT, 57",
    "BEFORE_CHECKPOINT, 1",
    "IN_CHECKPOINT, 2",
    "BEFORE_STATUS, 2"
  })
  void deliversEverythingOnceInEffect(FaultPoint point, int passes) throws IOException {
    String topic = TestKafka.newTopic(3);
    List<Stream> streams = IntStream.range(0, STREAMS).mapToObj(i -> aStream(topic)).toList();
    String kafka = TestKafka.bootstrapServers();

    appendTo(streams, 0, 10);
    try (RelayProcess leader = RelayProcess.start(database, kafka, point, passes)) {
      appendTo(streams, 10, 10);
      leader.awaitReached();
    }
    appendTo(streams, 20, 10);

    try (TestRelay _ = TestRelay.start(database, kafka);
        Arrivals arrivals = Arrivals.of(topic).awaitAdmitted(STREAMS * 30)) {
      assertThat(arrivals.violations()).isEmpty();
      assertThat(arrivals.admitted()).isEqualTo(STREAMS * 30);
    }
  }

  /** Some transactions hold one event, some several of several streams. */
  private void appendTo(List<Stream> streams, long version, int count) {
    for (Stream stream : streams.subList(0, STREAMS / 2)) {
      for (int i = 0; i < count; i++) {
        long expected = version + i;
        transactions.executeWithoutResult(
            transaction -> journal.append(List.of(eventsAfter(expected, stream, 1))));
      }
    }
    transactions.executeWithoutResult(
        transaction ->
            journal.append(
                streams.subList(STREAMS / 2, STREAMS).stream()
                    .map(stream -> eventsAfter(version, stream, count))
                    .toList()));
  }
}
