package io.danvan.platform.journal;

import static io.danvan.platform.journal.Samples.aStream;
import static io.danvan.platform.journal.Samples.anEvent;
import static io.danvan.platform.journal.Samples.eventsAfter;
import static io.danvan.platform.journal.Samples.theFirstEventOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.danvan.platform.event.Projection;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.event.Stream;
import io.danvan.platform.testing.TestPostgres;
import io.danvan.platform.testing.TestRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = JournalTestService.class, webEnvironment = WebEnvironment.NONE)
@Import(JournalTest.Recording.class)
class JournalTest {
  private static final String TOPIC = "test";

  private final Journal journal;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Recording projection;

  @Autowired
  JournalTest(
      Journal journal, JdbcClient jdbc, TransactionTemplate transactions, Recording projection) {
    this.journal = journal;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.projection = projection;
  }

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry properties) {
    TestPostgres.register(properties);
    TestRegistry.register(properties);
  }

  @BeforeEach
  void forget() {
    projection.applied.clear();
    projection.redacted.clear();
  }

  @Test
  void appendsInOrderAndTellsTheProjections() {
    Stream stream = aStream(TOPIC);

    append(eventsAfter(0, stream, 2));
    List<RecordedEvent> third = append(eventsAfter(2, stream, 1));

    assertThat(third).singleElement().returns(3L, RecordedEvent::version);
    assertThat(projection.applied).extracting(RecordedEvent::version).containsExactly(1L, 2L, 3L);
    assertThat(versionOf(stream)).isEqualTo(3);
  }

  @Test
  void chainsEachEventToTheOneBefore() {
    Stream stream = aStream(TOPIC);
    append(eventsAfter(0, stream, 2));
    append(eventsAfter(2, stream, 1));

    assertThat(brokenLinks(stream)).isZero();

    assertThat(
            jdbc.sql("SELECT hash FROM stream_gate WHERE stream_id = ?")
                .param(stream.id().value())
                .query(String.class)
                .single())
        .isEqualTo(hashOf(stream, 3));
  }

  @Test
  void refusesAnAppendThatWasDecidedOnAnOlderVersion() {
    Stream stream = aStream(TOPIC);
    append(eventsAfter(0, stream, 2));

    assertThatThrownBy(() -> append(eventsAfter(1, stream, 1)))
        .isInstanceOf(ConcurrentAppend.class);
    assertThat(versionOf(stream)).isEqualTo(2);
  }

  /** Readers would take what comes over another topic for forged, for ever. */
  @Test
  void keepsAStreamInItsTopic() {
    Stream stream = aStream(TOPIC);
    append(eventsAfter(0, stream, 1));
    Stream elsewhere =
        new Stream(stream.id(), "elsewhere", stream.partitionKey(), stream.classification());

    assertThatThrownBy(() -> append(eventsAfter(1, elsewhere, 1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not in elsewhere");
  }

  @Test
  void letsOneOfTwoWritersBeginAStream() {
    Stream stream = aStream(TOPIC);
    CyclicBarrier bothHaveLooked = new CyclicBarrier(2);

    List<CompletableFuture<Void>> writers =
        IntStream.range(0, 2)
            .mapToObj(i -> CompletableFuture.runAsync(() -> beginAfter(bothHaveLooked, stream)))
            .toList();

    assertThat(writers)
        .filteredOn(writer -> writer.handle((done, error) -> error != null).join())
        .singleElement()
        .satisfies(
            loser ->
                assertThatThrownBy(loser::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(ConcurrentAppend.class));
    assertThat(versionOf(stream)).isEqualTo(1);
  }

  @Test
  void rollsBackWithTheTransaction() {
    Stream stream = aStream(TOPIC);

    transactions.executeWithoutResult(
        transaction -> {
          journal.append(List.of(theFirstEventOf(stream)));
          transaction.setRollbackOnly();
        });

    assertThat(versionOf(stream)).isZero();
  }

  @Test
  void goesOnFromWhereASavepointWas() {
    Stream stream = aStream(TOPIC);

    transactions.executeWithoutResult(
        transaction -> {
          journal.append(List.of(eventsAfter(0, stream, 1)));
          Object savepoint = transaction.createSavepoint();
          journal.append(List.of(eventsAfter(1, stream, 2)));
          transaction.rollbackToSavepoint(savepoint);
          journal.append(List.of(eventsAfter(1, stream, 1)));
        });

    assertThat(versionOf(stream)).isEqualTo(2);
    assertThat(brokenLinks(stream)).isZero();
  }

  @Test
  void isOfUseOnlyInATransaction() {
    assertThatThrownBy(() -> journal.append(List.of(theFirstEventOf(aStream(TOPIC)))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> journal.lock(List.of(aStream(TOPIC).id())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void appendsADirectiveToAllOrganisationsAtOnce() {
    List<Append> directive =
        IntStream.range(0, 10_065).mapToObj(i -> theFirstEventOf(aStream(TOPIC))).toList();

    List<RecordedEvent> events = transactions.execute(transaction -> journal.append(directive));

    assertThat(events).hasSize(10_065);
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) = max(position) - min(position) + 1 FROM journal
                    WHERE transaction_id = (SELECT transaction_id FROM journal WHERE event_id = ?)\
                    """)
                .param(events.getFirst().id())
                .query(Boolean.class)
                .single())
        .as("positions follow each other")
        .isTrue();
  }

  @Test
  void refusesAPayloadThatKafkaWouldRefuse() {
    Append tooLong = new Append(aStream(TOPIC), 0, List.of(anEvent(1, "x".repeat(1_000_000))));

    assertThatThrownBy(() -> append(tooLong))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("journal_payload_size");
  }

  @Test
  void keepsEverything() {
    Stream stream = aStream(TOPIC);
    append(eventsAfter(0, stream, 1));

    for (String attempt :
        List.of(
            "DELETE FROM journal",
            "TRUNCATE journal",
            "UPDATE journal SET payload = ''",
            "UPDATE journal SET payload = '', headers = 'ce_redacted: true'",
            "UPDATE journal SET headers = journal_redacted_headers(headers), schema_id = 0",
            "UPDATE journal SET headers = headers || chr(10) || 'ce_redacted: true', hash = hash ||"
                + " '', stream_version = stream_version + 1")) {
      assertThatThrownBy(() -> jdbc.sql(attempt).update())
          .as(attempt)
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void redactsAnEventWithoutBreakingItsChain() {
    Stream stream = aStream(TOPIC);
    append(eventsAfter(0, stream, 3));
    RecordedEvent before = journal.find(stream.id(), 2).orElseThrow();

    transactions.executeWithoutResult(
        transaction -> {
          journal.redact(stream.id(), 2);
          journal.redact(stream.id(), 2);
        });

    RecordedEvent after = journal.find(stream.id(), 2).orElseThrow();
    assertThat(before.payload()).isEqualTo(anEvent(2, "Đã kiểm tra"));
    assertThat(after.payload()).isEqualTo(anEvent(2, ""));
    assertThat(after)
        .usingRecursiveComparison()
        .ignoringFields("payload", "redacted")
        .isEqualTo(before);
    assertThat(projection.redacted).hasSize(2).containsOnly(after);
    assertThat(after.redacted()).isTrue();
    assertThat(brokenLinks(stream)).isZero();
    assertThat(
            jdbc.sql(
                    """
                    SELECT headers LIKE '%ce_redacted: true' AND headers NOT LIKE '%redacted%redacted%'
                    FROM journal WHERE stream_id = ? AND stream_version = 2\
                    """)
                .param(stream.id().value())
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void redactsNothingThatIsNotThere() {
    Stream stream = aStream(TOPIC);
    append(eventsAfter(0, stream, 1));

    assertThat(journal.find(stream.id(), 2)).isEmpty();
    assertThatThrownBy(
            () -> transactions.executeWithoutResult(transaction -> journal.redact(stream.id(), 2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<RecordedEvent> append(Append append) {
    return transactions.execute(transaction -> journal.append(List.of(append)));
  }

  private void beginAfter(CyclicBarrier bothHaveLooked, Stream stream) {
    transactions.executeWithoutResult(
        transaction -> {
          journal.lock(List.of(stream.id()));
          await(bothHaveLooked);
          journal.append(List.of(theFirstEventOf(stream)));
        });
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private long versionOf(Stream stream) {
    return transactions.execute(
        transaction -> journal.lock(List.of(stream.id())).getOrDefault(stream.id(), -1L));
  }

  private String hashOf(Stream stream, long version) {
    return jdbc.sql("SELECT hash FROM journal WHERE stream_id = ? AND stream_version = ?")
        .params(stream.id().value(), version)
        .query(String.class)
        .single();
  }

  /** How many events of the stream do not follow from the one before, recomputed in SQL. */
  private long brokenLinks(Stream stream) {
    return jdbc.sql(
            """
            WITH event AS (
              SELECT *, coalesce(lag(hash) OVER (ORDER BY stream_version), repeat('0', 64)) AS previous,
                     substring(headers FROM 'ce_digest: (\\w+)') AS digest,
                     substring(headers FROM 'ce_previoushash: (\\w+)') AS named
              FROM journal WHERE stream_id = ?)
            SELECT count(*) FROM event
            WHERE named <> previous
               OR hash <> encode(sha256(convert_to(concat_ws(
                    chr(10), previous, stream_id, lpad(stream_version::text, 19, '0'), type, digest),
                    'UTF8')), 'hex')
               OR headers NOT LIKE '%ce_redacted%' AND digest <> encode(sha256(payload), 'hex')\
            """)
        .param(stream.id().value())
        .query(Long.class)
        .single();
  }

  static final class Recording implements Projection {
    private final List<RecordedEvent> applied = new ArrayList<>();
    private final List<RecordedEvent> redacted = new ArrayList<>();

    @Override
    public void apply(List<RecordedEvent> events) {
      applied.addAll(events);
    }

    @Override
    public void redact(List<RecordedEvent> events) {
      redacted.addAll(events);
    }
  }
}
