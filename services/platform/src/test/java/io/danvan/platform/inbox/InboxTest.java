package io.danvan.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.danvan.events.commitment.Accepted;
import io.danvan.events.common.Author;
import io.danvan.platform.event.CloudEventHeaders;
import io.danvan.platform.journal.JournalProperties;
import io.danvan.platform.journal.Samples;
import io.danvan.platform.journal.StreamGate;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.registry.EventCodec;
import io.danvan.platform.registry.OlderCodecs;
import io.danvan.platform.testing.TestPostgres;
import io.danvan.platform.testing.TestRegistry;
import io.danvan.schemas.Classification;
import io.danvan.schemas.Family;
import io.danvan.schemas.Owner;
import io.danvan.schemas.Topics;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** What the inbox does with batches, on a real database. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(classes = InboxTestService.class, webEnvironment = WebEnvironment.NONE)
class InboxTest {
  private static final ParkedStream.Place BEFORE_ALL = ParkedStream.Place.after(List.of());
  private static final String TOPIC = "foreign";
  private static final AtomicLong OFFSET = new AtomicLong();

  @Autowired private Inbox inbox;
  @Autowired private Releases releases;
  @Autowired private ParkedStreams parked;
  @Autowired private SeenEvents seen;
  @Autowired private EventCodec codec;
  @Autowired private StreamGate gate;
  @Autowired private InboxTables tables;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry properties) {
    TestPostgres.register(properties);
    TestRegistry.register(properties);
  }

  @AfterEach
  void recover() {
    seen.recover();
    jdbc.sql("TRUNCATE parked_event, dead_letter").update();
  }

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
  void parksTheForkOfARestoredDatabase() {
    ForeignStream stream = aStream();
    take(stream.next());
    ForeignStream restored = stream.forked();
    take(stream.next(), stream.next());

    take(restored.next("another"));
    take(stream.next());

    assertThat(seen.versions(stream.id())).containsExactly(1L, 2L, 3L);
    assertThat(reasons(stream)).containsExactly(ParkReason.FORK, ParkReason.BEHIND);
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
  void aStreamGoesOnOnceItsForgedEventsAreDiscarded() {
    ForeignStream stream = aStream();
    take(stream.next());
    ForeignStream forged = stream.forked();
    take(stream.next());
    take(forged.next("forged"), forged.next("forged as well"), stream.next());
    assertThat(seen.versions(stream.id())).containsExactly(1L, 2L);

    assertThat(releases.discard(stream.id(), firstFork(stream))).isZero();
    assertThat(releases.discard(stream.id(), firstFork(stream))).isEqualTo(1);

    assertThat(seen.versions(stream.id())).containsExactly(1L, 2L, 3L);
    assertThat(reasons(stream)).isEmpty();
    take(stream.next());
    assertThat(seen.versions(stream.id())).endsWith(4L);
  }

  @Test
  void doesNotDiscardTheGenuineEventThatCameInThePlaceOfItsForgery() {
    ForeignStream stream = aStream();
    SentEvent first = stream.next();
    take(first.withValue(codec.encode(Samples.anEvent(1, "forged"))));
    ParkedStream.Place forged = parked.events(stream.id(), BEFORE_ALL, 10).getFirst().place();
    take(first);

    assertThatThrownBy(() -> releases.discard(stream.id(), forged)).isInstanceOf(Refused.class);
    releases.redrive(stream.id());

    assertThat(seen.versions(stream.id())).containsExactly(1L);
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
  void discardsNothingThatMayBeTheStreamsOwn() {
    ForeignStream stream = aStream();
    seen.refuse("poison");
    take(stream.next("poison"), stream.next());

    for (ParkedStream.Event event : parked.events(stream.id(), BEFORE_ALL, 10)) {
      assertThatThrownBy(() -> releases.discard(stream.id(), event.place()))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> assertThat(refused.refusal().code()).isEqualTo("event-may-be-genuine"));
    }

    assertThat(reasons(stream)).containsExactly(ParkReason.FAILED, ParkReason.BEHIND);
  }

  private ParkedStream.Place firstFork(ForeignStream stream) {
    return parked.events(stream.id(), BEFORE_ALL, 10).stream()
        .filter(event -> event.reason() == ParkReason.FORK)
        .findFirst()
        .orElseThrow()
        .place();
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
  void blanksItsCopyOfARedactedEvent() {
    ForeignStream stream = aStream();
    SentEvent first = stream.next("Lời cần xóa");
    take(first, stream.next("Lời khác"));

    take(redacted(first, 1));

    assertThat(seen.texts(stream.id())).containsExactly("", "Lời khác");
  }

  @Test
  void parksARedactedEventThatSaysSomethingElse() {
    ForeignStream stream = aStream();
    SentEvent first = stream.next("Lời cần xóa");
    take(first);

    take(first.redactedAs(codec.encode(Samples.anEvent(1, "Lời khác"))));

    assertThat(seen.texts(stream.id())).containsExactly("Lời cần xóa");
    assertThat(reasons(stream)).containsExactly(ParkReason.TAMPERED);
  }

  @Test
  void aLateReaderWaitsForTheRedactedEvent() {
    ForeignStream stream = aStream();
    SentEvent first = stream.next("Lời cần xóa");
    SentEvent second = stream.next("Lời khác");

    take(second);
    take(redacted(first, 1));

    assertThat(seen.texts(stream.id())).containsExactly("", "Lời khác");
    assertThat(parked.count()).isZero();
  }

  @Test
  void blanksAParkedEventToo() {
    ForeignStream stream = aStream();
    SentEvent first = stream.next();
    SentEvent second = stream.next("Lời cần xóa");
    take(second);
    take(redacted(second, 2));

    take(first);

    assertThat(seen.texts(stream.id())).endsWith("");
    assertThat(seen.versions(stream.id())).containsExactly(1L, 2L);
  }

  @Test
  void forgetsTheWordsOfAMessageUnderTheSameKey() {
    ForeignStream stream = aStream();
    SentEvent first = stream.next("Lời cần xóa");
    SentEvent second = stream.next("Lời khác");
    take(
        first,
        second,
        first.with(CloudEventHeaders.TYPE, ""),
        second.with(CloudEventHeaders.TYPE, ""));

    take(redacted(first, 1));

    assertThat(
            jdbc.sql("SELECT payload IS NULL FROM dead_letter ORDER BY record_offset")
                .query(Boolean.class)
                .list())
        .containsExactly(true, false);
  }

  @Test
  void parksAnEventOfAnOrganisationThatDoesNotOwnTheTopic() {
    ForeignStream stream = aStream();
    SentEvent first = stream.next();
    seen.disown(first);

    take(first, stream.next());

    assertThat(seen.versions(stream.id())).isEmpty();
    assertThat(reasons(stream)).containsExactly(ParkReason.WRONG_OWNER, ParkReason.BEHIND);
  }

  @Test
  void parksAnEventWhoseTypeDoesNotBelongInTheTopic() {
    String ofTasks = Topics.name(Owner.FATHERLAND_FRONT, Family.TASKS, Classification.PUBLIC);
    ForeignStream stream = ForeignStream.aStream(ofTasks, codec::encode);

    take(stream.next(anAcceptance()));

    assertThat(reasons(stream)).containsExactly(ParkReason.WRONG_OWNER);
  }

  @Test
  void parksAnEventThatStandsOutsideItsStreamsTopic() {
    ForeignStream stream = aStream();
    take(stream.next());

    take(stream.movedTo("another-topic").next());

    assertThat(seen.versions(stream.id())).containsExactly(1L);
    assertThat(reasons(stream)).containsExactly(ParkReason.WRONG_OWNER);
  }

  @Test
  void whatAnotherServiceWritesUnderAnOwnStreamsNameCannotHoldItUp() {
    String own = "own-topic";
    Inbox inboxOfTheOwner = inbox(codec, new JournalProperties(Set.of(own)));
    ForeignStream stream = ForeignStream.aStream(own, codec::encode);
    inboxOfTheOwner.take(batch(stream.next()));

    inboxOfTheOwner.take(batch(stream.movedTo(TOPIC).next()));
    inboxOfTheOwner.take(batch(stream.next()));

    assertThat(reasons(stream)).containsExactly(ParkReason.WRONG_OWNER);
    assertThat(seen.versions(stream.id())).containsExactly(1L, 2L);
    assertThat(
            jdbc.sql("SELECT stream_version FROM journal WHERE stream_id = ? ORDER BY 1")
                .param(stream.id().value())
                .query(Long.class)
                .list())
        .as("own events that came back are in the journal")
        .containsExactly(1L, 2L);
  }

  @Test
  void parksWhatWasTamperedWithAndTakesTheGenuineEventOnRedrive() {
    ForeignStream stream = aStream();
    SentEvent first = stream.next();
    take(first.withValue(codec.encode(Samples.anEvent(1, "forged"))));
    assertThat(reasons(stream)).containsExactly(ParkReason.TAMPERED);

    take(first);
    releases.redrive(stream.id());

    assertThat(seen.texts(stream.id())).containsExactly("Đã kiểm tra");
  }

  @Test
  void parksBytesThatAreNoEventOfTheirType() {
    ForeignStream stream = ForeignStream.aStream(TOPIC, event -> new byte[] {0, 0, 0, 0, 1, 99});

    take(stream.next());

    assertThat(reasons(stream)).containsExactly(ParkReason.UNDECODABLE);
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

  private ForeignStream aStream() {
    return ForeignStream.aStream(TOPIC, codec::encode);
  }

  private Outcome take(SentEvent... events) {
    return inbox.take(batch(events));
  }

  private static Batch batch(SentEvent... events) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (SentEvent event : events) {
      records.add(event.received(0, OFFSET.getAndIncrement()));
    }
    return new Batch(
        records, List.of(new Position(new TopicPartition(TOPIC, 0), OFFSET.get(), 1, 0)));
  }

  private List<ParkReason> reasons(ForeignStream stream) {
    return parked.events(stream.id(), ParkedStream.Place.after(List.of()), 100).stream()
        .map(ParkedStream.Event::reason)
        .toList();
  }

  private SentEvent redacted(SentEvent event, long number) {
    return event.redactedAs(codec.encode(Samples.anEvent(number, "")));
  }

  private static SpecificRecord anAcceptance() {
    Author author = Author.newBuilder().setOrganisation(UUID.randomUUID()).build();
    return new Accepted(UUID.randomUUID(), author, 1L);
  }

  private Inbox inboxWithout(String eventType) {
    return inbox(
        OlderCodecs.without(eventType, jdbc, transactions), new JournalProperties(Set.of()));
  }

  private Inbox inbox(EventCodec known, JournalProperties journal) {
    Admissions admissions =
        new Admissions(
            gate,
            new InboxTables(jdbc, journal),
            journal,
            new ArrivalReader(known),
            seen,
            () -> List.of(seen),
            Clock.systemUTC());
    return new Inbox(admissions, transactions);
  }
}
