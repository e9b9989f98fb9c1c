package io.danvan.platform.inbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.danvan.platform.event.CloudEventHeaders;
import io.danvan.platform.registry.EventCodec;
import io.danvan.platform.security.Role;
import io.danvan.platform.testing.TestIssuer;
import io.danvan.platform.testing.TestKafka;
import io.danvan.platform.testing.TestServers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The inbox between a real broker, a real database and an operator. */
@SpringBootTest(
    classes = WholeService.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.application.name=reader",
      "danvan.inbox.retry.first=10ms",
      "danvan.inbox.max-batch=50"
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxIT {
  private static final int PARTITIONS = 6;
  private static final String TOPIC = TestKafka.newTopic(PARTITIONS);

  private final KafkaProducer<byte[], byte[]> sender =
      new KafkaProducer<>(
          Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers()),
          new ByteArraySerializer(),
          new ByteArraySerializer());

  @Autowired private SeenEvents seen;
  @Autowired private EventCodec codec;
  @Autowired private InboxContainer container;
  @Autowired private InboxProperties properties;
  @Autowired private KafkaProperties kafka;
  @Autowired private InboxListener listener;
  @Autowired private Retries retries;
  @Autowired private MeterRegistry meters;
  @Autowired private JdbcClient jdbc;

  @Value("${local.server.port}")
  private int port;

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry properties) {
    TestServers.register(properties);
    TestIssuer.register(properties);
    properties.add("danvan.inbox.topics", () -> TOPIC);
  }

  @AfterEach
  void recover() {
    seen.recover();
  }

  @AfterAll
  void close() {
    sender.close();
  }

  @Test
  void retriesWhatFailsInPassingUntilItIsDone() {
    ForeignStream stream = aStream();
    seen.failInPassing(3);

    send(stream.next(5));

    awaitAll(stream, 5);
    assertThat(meters.get("danvan.inbox.failures").counter().count()).isGreaterThanOrEqualTo(3);
    assertThat(meters.get("danvan.inbox.parked.streams").gauge().value()).isZero();
  }

  @Test
  void losesAndRepeatsNothingWhenPartitionsChangeHands() {
    List<ForeignStream> streams = Stream.generate(this::aStream).limit(30).toList();
    InboxContainer newcomer = new InboxContainer("reader", kafka, properties, listener, retries);
    try {
      sendRounds(streams, 20);
      newcomer.start();
      sendRounds(streams, 20);
      await().atMost(30, SECONDS).until(() -> seen.versions(streams.getFirst().id()).size() > 20);
      sendRounds(streams, 20);
    } finally {
      newcomer.leave();
    }
    sendRounds(streams, 20);

    streams.forEach(stream -> awaitAll(stream, 80));
  }

  @Test
  void appliesOnceWhatTwoReadersHaveInHand() {
    String topic = TestKafka.newTopic(1);
    ForeignStream stream = ForeignStream.aStream(topic, codec::encode);
    InboxContainer slow = reader(topic, Map.of("max.poll.interval.ms", "2000"));
    InboxContainer successor = reader(topic, Map.of());
    try {
      slow.start();
      sendToFirstPartition(stream.next(3));
      awaitAll(stream, 3);

      seen.standStill();
      sendToFirstPartition(stream.next(3));
      await().atMost(90, SECONDS).until(seen::standsStill);
      successor.start();
      await().atMost(90, SECONDS).until(this::somebodyWaitsForALock);
      seen.goOn();

      awaitAll(stream, 6);
      sendToFirstPartition(stream.next(3));
      awaitAll(stream, 9);
    } finally {
      seen.goOn();
      slow.leave();
      successor.leave();
    }
  }

  @Test
  void tellsHowFarItIsBehindWhileItIsStuck() {
    ForeignStream stream = aStream();
    seen.failInPassing(Integer.MAX_VALUE);

    send(stream.next(5));

    await().atMost(90, SECONDS).until(() -> meters.get("danvan.inbox.lag").gauge().value() == 5);
    seen.failInPassing(0);
    awaitAll(stream, 5);
    await().atMost(90, SECONDS).until(() -> meters.get("danvan.inbox.lag").gauge().value() == 0);
  }

  @Test
  void anOperatorSeesTheMessagesThatNameNoEvent() {
    send(List.of(aStream().next().with(CloudEventHeaders.SEQUENCE, "Lời lạ")));

    await()
        .atMost(90, SECONDS)
        .until(() -> meters.get("danvan.inbox.dead.letters").gauge().value() == 1);
    operator()
        .get()
        .uri("/api/operator/dead-letters?limit=1")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[0].topic")
        .isEqualTo(TOPIC)
        .jsonPath("$.items[0].reason")
        .isEqualTo("No value of its kind in header ce_sequence");
    client(Role.HEAD)
        .get()
        .uri("/api/operator/dead-letters")
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @Test
  void readsOnFromWhereItsDatabaseIs() {
    ForeignStream stream = aStream();
    send(stream.next(3));
    awaitAll(stream, 3);

    container.leave();
    jdbc.sql("TRUNCATE stream_gate, admitted_event, inbox_position, seen").update();
    container.start();

    awaitAll(stream, 3);
  }

  @Test
  void continuesTheTraceOfTheEvent() {
    String trace = "0af7651916cd43dd8448eb211c80319c";
    ForeignStream stream = aStream();

    send(
        List.of(
            stream
                .next()
                .with(CloudEventHeaders.TRACE_PARENT, "00-" + trace + "-b7ad6b7169203331-01")));

    awaitAll(stream, 1);
    assertThat(seen.traces()).contains(trace);
  }

  @Test
  void anOperatorSeesAndRedrivesAParkedStream() {
    ForeignStream ill = aStream();
    ForeignStream well = aStream();
    seen.refuse("poison");
    send(List.of(ill.next(), well.next(), ill.next("poison"), well.next(), ill.next()));
    awaitAll(well, 2);
    awaitParked(ill, 2);
    String address = "/api/operator/parked/" + ill.id().value().replace('/', '~');

    operator()
        .get()
        .uri("/api/operator/parked?limit=1")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[0].stream")
        .isEqualTo(ill.id().value())
        .jsonPath("$.items[0].reason")
        .isEqualTo("FAILED")
        .jsonPath("$.items[0].events")
        .isEqualTo(2);
    operator()
        .get()
        .uri(address)
        .exchange()
        .expectBody()
        .jsonPath("$.items[*].reason")
        .isEqualTo(List.of("FAILED", "BEHIND"));

    seen.recover();
    operator()
        .post()
        .uri(address + "/redrive")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.applied")
        .isEqualTo(2)
        .jsonPath("$.stillParked")
        .isEqualTo(0);

    awaitAll(ill, 3);
    operator().get().uri(address).exchange().expectStatus().isNotFound();
  }

  @Test
  void parkedStreamsAreForOperatorsOnly() {
    client(Role.HEAD).get().uri("/api/operator/parked").exchange().expectStatus().isForbidden();
  }

  private InboxContainer reader(String topic, Map<String, String> settings) {
    KafkaProperties own = new KafkaProperties();
    own.setBootstrapServers(kafka.getBootstrapServers());
    own.getConsumer().getProperties().putAll(settings);
    return new InboxContainer(
        "two-readers",
        own,
        new InboxProperties(List.of(topic), 1, 50, properties.retry()),
        listener,
        retries);
  }

  private boolean somebodyWaitsForALock() {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM pg_stat_activity
              WHERE datname = current_database() AND wait_event_type = 'Lock')
            """)
        .query(Boolean.class)
        .single();
  }

  private ForeignStream aStream() {
    return ForeignStream.aStream(TOPIC, codec::encode);
  }

  private void sendRounds(List<ForeignStream> streams, int rounds) {
    List<SentEvent> events = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      streams.forEach(stream -> events.add(stream.next()));
    }
    send(events);
  }

  /** Sends each stream to a partition of its own choice, as its partition key does. */
  private void send(List<SentEvent> events) {
    for (SentEvent event : events) {
      String key = event.headers().get(CloudEventHeaders.PARTITION_KEY);
      // One that is not delivered will be missed where it is waited for.
      var _ = sender.send(event.toSend(Math.floorMod(String.valueOf(key).hashCode(), PARTITIONS)));
    }
    sender.flush();
  }

  private void sendToFirstPartition(List<SentEvent> events) {
    for (SentEvent event : events) {
      var _ = sender.send(event.toSend(0));
    }
    sender.flush();
  }

  private void awaitParked(ForeignStream stream, int count) {
    await()
        .atMost(90, SECONDS)
        .until(
            () ->
                jdbc.sql("SELECT count(*) FROM parked_event WHERE stream_id = ?")
                        .param(stream.id().value())
                        .query(Long.class)
                        .single()
                    == count);
  }

  @Test
  void knowsWhenAllIsTakenInThatKafkaHad() {
    ForeignStream stream = aStream();
    seen.failInPassing(Integer.MAX_VALUE);
    send(stream.next(5));
    Instant sent = Instant.now();
    try (InboxReach reach = reach(() -> UngroupedConsumer.of(kafka))) {
      assertThat(reach.includes(sent)).isFalse();
      assertThat(reach.reached()).isBefore(sent);

      seen.failInPassing(0);

      await().atMost(60, SECONDS).until(() -> reach.includes(sent));
      assertThat(reach.reached()).isBetween(sent, Instant.now());
      assertThat(seen.versions(stream.id())).hasSize(5);
    }
  }

  @Test
  void doesNotWaitForWhatIsParked() {
    ForeignStream stream = aStream();
    stream.next();
    send(List.of(stream.next()));
    try (InboxReach reach = reach(() -> UngroupedConsumer.of(kafka))) {
      await().atMost(60, SECONDS).until(() -> reach.includes(Instant.now()));
      assertThat(seen.versions(stream.id())).isEmpty();
    }
  }

  @Test
  void knowsNothingOfTheTimeSinceKafkaIsAway() {
    try (InboxReach reach =
        reach(
            () -> {
              throw new TimeoutException("Kafka is away");
            })) {
      assertThat(reach.includes(Instant.now())).isFalse();
    }
  }

  private InboxReach reach(Supplier<Consumer<byte[], byte[]>> consumers) {
    return new InboxReach(List.of(TOPIC), new InboxPositions(jdbc), consumers, Clock.systemUTC());
  }

  private void awaitAll(ForeignStream stream, int count) {
    await()
        .atMost(60, SECONDS)
        .untilAsserted(
            () ->
                assertThat(seen.versions(stream.id()))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, count).boxed().toList()));
  }

  private RestTestClient operator() {
    return client(Role.OPERATOR);
  }

  private RestTestClient client(Role role) {
    return RestTestClient.bindToServer()
        .baseUrl("http://127.0.0.1:" + port)
        .defaultHeader(
            HttpHeaders.AUTHORIZATION, "Bearer " + TestIssuer.get().token(UUID.randomUUID(), role))
        .build();
  }
}
