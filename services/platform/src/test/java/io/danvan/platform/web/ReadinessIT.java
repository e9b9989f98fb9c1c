package io.danvan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.danvan.platform.PlatformConfiguration;
import io.danvan.platform.postgres.Migrations;
import io.danvan.platform.security.Role;
import io.danvan.platform.testing.Line;
import io.danvan.platform.testing.TestIssuer;
import io.danvan.platform.testing.TestKafka;
import io.danvan.platform.testing.TestPostgres;
import io.danvan.platform.testing.TestRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * An instance is ready if it can decide commands, and only then: neither too proud to work while
 * something is away that it can do without, nor pretending.
 */
class ReadinessIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String NOBODY = "127.0.0.1:1";

  @Test
  void isNotReadyWhileTheDatabaseIsAwayButLives() throws Exception {
    String database = TestPostgres.newDatabase();
    try (Line line = new Line(database.substring("jdbc:".length()));
        var service = new Service(throughLine(database, line), TestKafka.bootstrapServers())) {
      assertThat(service.ready()).isEqualTo(200);

      line.cut();
      await().atMost(PATIENCE).until(() -> service.ready() == 503);
      assertThat(service.status("liveness")).isEqualTo(200);

      line.mend();
      await().atMost(PATIENCE).until(() -> service.ready() == 200);
    }
  }

  @Test
  void acceptsCommandsWithoutKafkaAndRegistryAndRaisesAnAlarm() throws Exception {
    String database = TestPostgres.newDatabase();
    try (var service =
        new Service(database, NOBODY, Map.of("danvan.registry.url", "http://" + NOBODY))) {
      assertThat(service.ready()).isEqualTo(200);
      assertThat(service.write()).isEqualTo(201);
      await().atMost(PATIENCE).until(() -> service.measured("danvan.kafka.reachable") == 0);
    }
  }

  @Test
  void staysReadyWithoutTheIssuerBecauseItComesBackByItself() throws Exception {
    try (var service =
        new Service(
            TestPostgres.newDatabase(),
            TestKafka.bootstrapServers(),
            Map.of("danvan.identity.issuer", "http://" + NOBODY))) {
      assertThat(service.write()).isEqualTo(503);
      assertThat(service.ready()).isEqualTo(200);
    }
  }

  @Test
  void doesNotAnswerBeforeTheDatabaseIsMigrated() throws Exception {
    String database = TestPostgres.newDatabase();
    int port = freePort();
    try (Connection other = DriverManager.getConnection(database)) {
      other.setAutoCommit(false);
      other.createStatement().execute("CREATE TABLE journal ()");
      CompletableFuture<Service> starting =
          CompletableFuture.supplyAsync(
              () ->
                  new Service(
                      database, TestKafka.bootstrapServers(), Map.of("server.port", "" + port)));
      await().atMost(PATIENCE).until(() -> isWaitedFor(database));
      assertThat(starting).isNotDone();
      try (var taken = new ServerSocket(port)) {
        assertThat(taken.isBound()).isTrue();
      }

      other.rollback();
      try (Service service = starting.join()) {
        assertThat(service.ready()).isEqualTo(200);
      }
    }
  }

  @Test
  void isReadyWhileItsInboxIsFarBehind() throws Exception {
    String database = TestPostgres.newDatabase();
    String topic = TestKafka.newTopic(1);
    Map<String, String> inbox = Map.of("danvan.inbox.topics", topic);
    try (var migrated = new Service(database, TestKafka.bootstrapServers())) {
      assertThat(migrated.ready()).isEqualTo(200);
    }
    send(topic, 3);
    try (Connection other = DriverManager.getConnection(database)) {
      other.setAutoCommit(false);
      other.createStatement().execute("LOCK TABLE dead_letter");
      try (var service = new Service(database, TestKafka.bootstrapServers(), inbox)) {
        await().atMost(PATIENCE).until(() -> service.measured("danvan.inbox.lag") == 3);
        assertThat(service.ready()).isEqualTo(200);

        other.rollback();
        await().atMost(PATIENCE).until(() -> service.measured("danvan.inbox.lag") == 0);
      }
    }
  }

  private static void send(String topic, int messages) throws Exception {
    Map<String, Object> settings =
        Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      for (int n = 0; n < messages; n++) {
        producer.send(new ProducerRecord<>(topic, "no event")).get();
      }
    }
  }

  private static String throughLine(String database, Line line) {
    int port = URI.create(database.substring("jdbc:".length())).getPort();
    return database.replace(":" + port + "/", ":" + line.port() + "/");
  }

  private static boolean isWaitedFor(String database) throws Exception {
    try (Connection looking = DriverManager.getConnection(database);
        var answer =
            looking
                .createStatement()
                .executeQuery(
                    """
                    SELECT count(*) FROM pg_stat_activity
                    WHERE datname = current_database() AND wait_event_type = 'Lock'
                    """)) {
      return answer.next() && answer.getInt(1) > 0;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** A service of its own, asked over HTTP. */
  private static final class Service implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    Service(String database, String kafka) {
      this(database, kafka, Map.of());
    }

    Service(String database, String kafka, Map<String, String> more) {
      Map<String, String> settings = new HashMap<>();
      settings.put("spring.application.name", "ready");
      settings.put("server.port", "0");
      settings.put("spring.datasource.url", database);
      settings.put("spring.datasource.hikari.maximum-pool-size", "8");
      settings.put("spring.kafka.bootstrap-servers", kafka);
      settings.put("danvan.registry.url", TestRegistry.address().toString());
      settings.put("danvan.identity.issuer", TestIssuer.get().address());
      settings.putAll(more);
      context =
          new SpringApplication(Application.class)
              .run(
                  settings.entrySet().stream()
                      .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                      .toArray(String[]::new));
    }

    int ready() throws IOException, InterruptedException {
      return status("readiness");
    }

    int status(String probe) throws IOException, InterruptedException {
      return send(HttpRequest.newBuilder(address("/actuator/health/" + probe))).statusCode();
    }

    int write() throws IOException, InterruptedException {
      String record = "{\"title\": \"a\", \"count\": 1, \"kind\": \"PLAIN\", \"parts\": []}";
      String token = TestIssuer.get().token(UUID.randomUUID(), Role.COORDINATOR);
      return send(HttpRequest.newBuilder(address("/api/records"))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .header(DanvanHeaders.IDEMPOTENCY_KEY, UUID.randomUUID().toString())
              .POST(BodyPublishers.ofString(record)))
          .statusCode();
    }

    double measured(String metric) {
      return context.getBean(MeterRegistry.class).get(metric).gauge().value();
    }

    private URI address(String path) {
      String port = context.getEnvironment().getProperty("local.server.port");
      return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
        throws IOException, InterruptedException {
      return http.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
      context.close();
      http.close();
    }
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @Import({PlatformConfiguration.class, RecordController.class})
  static class Application {
    @Bean
    Migrations testMigrations() {
      return new Migrations("testing", Migrations.SERVICE);
    }
  }
}
