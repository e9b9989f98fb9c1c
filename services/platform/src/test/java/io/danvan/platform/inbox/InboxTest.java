package io.danvan.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.danvan.platform.event.CloudEventHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.dao.TransientDataAccessException;

/** In which order events take effect, what waits for what, and what holds nobody up. */
class InboxTest extends BatchTest {
  @Test
  void appliesEachEventOnceHoweverOftenItComes() {
    ForeignStream stream = aStream();
    List<SentEvent> events = stream.next(3);

    take(events.get(0), events.get(1), events.get(0));
    take(events.get(1), events.get(2), events.get(2));
    Outcome again = take(events.toArray(SentEvent[]::new));

    assertThat(seen.versions(stream.id())).containsExactly(1L, 2L, 3L);
    assertThat(again.skipped()).isEqualTo(3);
  }

  @RepeatedTest(10)
  void appliesEventsInOrderHoweverTheyCome() {
    Random random = new Random();
    List<ForeignStream> streams = Stream.generate(this::aStream).limit(5).toList();
    List<SentEvent> events = new ArrayList<>();
    streams.forEach(stream -> events.addAll(stream.next(8)));
    events.addAll(events.stream().filter(event -> random.nextInt(3) == 0).toList());
    Collections.shuffle(events, random);

    while (!events.isEmpty()) {
      List<SentEvent> batch = events.subList(0, 1 + random.nextInt(events.size()));
      take(batch.toArray(SentEvent[]::new));
      batch.clear();
    }

    assertThat(streams)
        .allSatisfy(
            stream ->
                assertThat(seen.versions(stream.id()))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 8).boxed().toList()));
    assertThat(parked.count()).isZero();
  }

  @Test
  void holdsBackWhatComesBehindAGapAndReleasesItWhenTheGapIsFilled() {
    ForeignStream stream = aStream();
    List<SentEvent> events = stream.next(4);

    take(events.get(0), events.get(3), events.get(2));

    assertThat(seen.versions(stream.id())).containsExactly(1L);
    assertThat(reasons(stream)).containsExactly(ParkReason.BEHIND, ParkReason.GAP);
    assertThat(parked.openGaps()).as("the partition was read to its end").isEqualTo(1);

    take(events.get(1));

    assertThat(seen.versions(stream.id())).containsExactly(1L, 2L, 3L, 4L);
    assertThat(parked.count()).isZero();
  }

  @Test
  void parksThePoisonWithItsStreamWhileTheOthersFlow() {
    ForeignStream ill = aStream();
    ForeignStream well = aStream();
    seen.refuse("poison");

    Outcome outcome =
        take(ill.next(), well.next(), ill.next("poison"), well.next(), ill.next(), well.next());

    assertThat(seen.versions(well.id())).containsExactly(1L, 2L, 3L);
    assertThat(seen.versions(ill.id())).containsExactly(1L);
    assertThat(reasons(ill)).containsExactly(ParkReason.FAILED, ParkReason.BEHIND);
    assertThat(outcome.applied()).hasSize(4);
    assertThat(outcome.parked()).hasSize(2);
  }

  @Test
  void redrivesAParkedStreamInOrderOnceTheCauseIsGone() {
    ForeignStream stream = aStream();
    seen.refuse("poison");
    take(stream.next(), stream.next("poison"), stream.next());
    take(stream.next());

    assertThat(releases.redrive(stream.id())).isZero();
    assertThat(reasons(stream))
        .containsExactly(ParkReason.FAILED, ParkReason.BEHIND, ParkReason.BEHIND);

    seen.recover();

    assertThat(releases.redrive(stream.id())).isEqualTo(3);
    assertThat(seen.versions(stream.id())).containsExactly(1L, 2L, 3L, 4L);
    take(stream.next());
    assertThat(seen.versions(stream.id())).endsWith(5L);
  }

  @Test
  void aHeaderThatTheDatabaseCannotKeepHoldsNobodyUp() {
    ForeignStream stream = aStream();
    ForeignStream gap = aStream();
    gap.next();

    take(stream.next(), gap.next().with("note", "a\0b"));
    take(aStream().next().with(CloudEventHeaders.TYPE, "\0"), stream.next());

    assertThat(seen.versions(stream.id())).containsExactly(1L, 2L);
    assertThat(reasons(gap)).containsExactly(ParkReason.GAP);
  }

  @Test
  void poisonBehindAGapDoesNotSpoilTheEventThatFillsIt() {
    ForeignStream stream = aStream();
    List<SentEvent> events = List.of(stream.next(), stream.next("poison"), stream.next());
    seen.refuse("poison");
    take(events.get(1), events.get(2));

    take(events.get(0));

    assertThat(seen.versions(stream.id())).containsExactly(1L);
    assertThat(reasons(stream)).containsExactly(ParkReason.FAILED, ParkReason.BEHIND);
  }

  @Test
  void aStreamIsParkedSinceItsFirstParkingHoweverOftenItIsTried() {
    ForeignStream stream = aStream();
    seen.refuse("poison");
    take(stream.next("poison"), stream.next());
    Instant since = parked.after("", 1).getFirst().since();

    assertThat(releases.redrive(stream.id())).isZero();

    assertThat(parked.after("", 1).getFirst().since()).isEqualTo(since);
  }

  @Test
  void aFailureTellsNeitherOperatorsNorLogsWhatTheEventSays(CapturedOutput output) {
    ForeignStream stream = aStream();
    seen.refuse("Lời không được lộ");
    seen.refuseInTheDatabase("Lời trong bảng");

    take(stream.next("Lời không được lộ"));
    take(aStream().next("Lời trong bảng"));

    assertThat(
            jdbc.sql("SELECT detail FROM parked_event ORDER BY detail").query(String.class).list())
        .containsExactly("IllegalStateException", "PSQLException 23514");
    assertThat(output)
        .contains("Cannot apply", "IllegalStateException", "SeenEvents.apply")
        .doesNotContain("Lời");
  }

  @Test
  void doesNothingOfABatchThatFailsInPassing() {
    ForeignStream stream = aStream();
    SentEvent event = stream.next();
    seen.failInPassing(1);

    assertThatThrownBy(() -> take(event)).isInstanceOf(TransientDataAccessException.class);
    assertThat(seen.versions(stream.id())).isEmpty();

    take(event);
    assertThat(seen.versions(stream.id())).containsExactly(1L);
    assertThat(parked.count()).isZero();
  }

  @Test
  void putsMessagesThatNameNoEventAside() {
    ForeignStream stream = aStream();

    take(stream.next().with(CloudEventHeaders.SEQUENCE, "one"), aStream().next());

    assertThat(parked.count()).isZero();
    assertThat(
            jdbc.sql("SELECT reason FROM dead_letter")
                .query((row, number) -> row.getString(1))
                .list())
        .singleElement()
        .asString()
        .isEqualTo("No value of its kind in header ce_sequence");
  }

  @Test
  void anEventOfAnUnknownTypeFlowsByItselfAfterTheUpgrade() {
    ForeignStream stream = aStream();
    Inbox older = inboxWithout("io.danvan.events.commitment.Accepted");
    older.take(batch(stream.next(), stream.next(anAcceptance()), stream.next()));
    assertThat(seen.versions(stream.id())).containsExactly(1L);
    assertThat(reasons(stream)).containsExactly(ParkReason.UNKNOWN_TYPE, ParkReason.BEHIND);

    releases.releaseReadable();

    assertThat(seen.versions(stream.id())).containsExactly(1L, 2L, 3L);
    assertThat(parked.count()).isZero();
  }

  @Test
  void keepsWhereToReadOnWithTheEvents() {
    TopicPartition partition = new TopicPartition(TOPIC, 7);
    ConsumerRecord<byte[], byte[]> record = aStream().next().received(7, 41);
    inbox.take(new Batch(List.of(record), List.of(new Position(partition, 42, 1, 0))));
    inbox.take(new Batch(List.of(), List.of(new Position(partition, 40, 1, 0))));

    assertThat(tables.positions().next(partition)).hasValue(42);
  }
}
