package io.danvan.platform.inbox;

import io.danvan.events.commitment.Accepted;
import io.danvan.events.common.Author;
import io.danvan.platform.journal.JournalProperties;
import io.danvan.platform.journal.Samples;
import io.danvan.platform.journal.StreamGate;
import io.danvan.platform.registry.EventCodec;
import io.danvan.platform.registry.OlderCodecs;
import io.danvan.platform.testing.TestPostgres;
import io.danvan.platform.testing.TestRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** A test of what the inbox does with batches, on a real database. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(classes = InboxTestService.class, webEnvironment = WebEnvironment.NONE)
abstract class BatchTest {
  static final ParkedStream.Place BEFORE_ALL = ParkedStream.Place.after(List.of());
  static final String TOPIC = "foreign";
  static final AtomicLong OFFSET = new AtomicLong();

  @Autowired Inbox inbox;
  @Autowired Releases releases;
  @Autowired ParkedStreams parked;
  @Autowired SeenEvents seen;
  @Autowired EventCodec codec;
  @Autowired StreamGate gate;
  @Autowired InboxTables tables;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

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

  ForeignStream aStream() {
    return ForeignStream.aStream(TOPIC, codec::encode);
  }

  Outcome take(SentEvent... events) {
    return inbox.take(batch(events));
  }

  static Batch batch(SentEvent... events) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (SentEvent event : events) {
      records.add(event.received(0, OFFSET.getAndIncrement()));
    }
    return new Batch(
        records, List.of(new Position(new TopicPartition(TOPIC, 0), OFFSET.get(), 1, 0)));
  }

  List<ParkReason> reasons(ForeignStream stream) {
    return parked.events(stream.id(), ParkedStream.Place.after(List.of()), 100).stream()
        .map(ParkedStream.Event::reason)
        .toList();
  }

  SentEvent redacted(SentEvent event, long number) {
    return event.redactedAs(codec.encode(Samples.anEvent(number, "")));
  }

  static SpecificRecord anAcceptance() {
    Author author = Author.newBuilder().setOrganisation(UUID.randomUUID()).build();
    return new Accepted(UUID.randomUUID(), author, 1L);
  }

  Inbox inboxWithout(String eventType) {
    return inbox(
        OlderCodecs.without(eventType, jdbc, transactions), new JournalProperties(Set.of()));
  }

  Inbox inbox(EventCodec known, JournalProperties journal) {
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
