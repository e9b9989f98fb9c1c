package io.danvan.coordination.story;

import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.platform.testing.TestIssuer;
import io.danvan.platform.testing.TestKafka;
import io.danvan.platform.testing.TestPostgres;
import io.danvan.platform.testing.TestRegistry;
import io.danvan.platform.time.VietNam;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One body's service with a database of its own, which it keeps when it is stopped and started. */
final class BodyService {
  private final OrganisationKind kind;
  private final String database = TestPostgres.newDatabase();
  private @Nullable ConfigurableApplicationContext running;

  BodyService(OrganisationKind kind) {
    this.kind = kind;
  }

  void start() {
    running = run(BodyApplication.class, kind.name(), database, body());
  }

  /** Starts so that nothing that the others write reaches it. */
  void startCutOff() {
    running = run(BodyApplication.class, kind.name(), database, body(), "--danvan.inbox.topics=");
  }

  /**
   * Starts with a clock that is so many days behind the others'; Kafka would refuse what comes from
   * the future.
   */
  void startBehind(int days) {
    running = run(behind(days), kind.name(), database, body());
  }

  /** Another instance over the same database; to be closed. */
  ConfigurableApplicationContext another() {
    return run(BodyApplication.class, kind.name(), database, body());
  }

  private static SpringApplication behind(int days) {
    Clock clock = Clock.offset(Clock.system(VietNam.ZONE), Duration.ofDays(-days));
    SpringApplication application = new SpringApplication(BodyApplication.class);
    application.addInitializers(
        context ->
            ((GenericApplicationContext) context)
                .registerBean(
                    "clockBehind", Clock.class, () -> clock, bean -> bean.setPrimary(true)));
    return application;
  }

  void stop() {
    context().close();
    running = null;
  }

  boolean isRunning() {
    return running != null;
  }

  /** Where it listens now; another place after each start. */
  String address() {
    return "http://127.0.0.1:" + context().getEnvironment().getProperty("local.server.port");
  }

  <T> T bean(Class<T> type) {
    return context().getBean(type);
  }

  /** How many events its organisations have written. */
  long written() {
    return bean(JdbcClient.class).sql("SELECT count(*) FROM journal").query(Long.class).single();
  }

  ConfigurableApplicationContext context() {
    return Objects.requireNonNull(running, () -> "The service of " + kind + " is stopped");
  }

  private String body() {
    return "--danvan.coordination.body=" + kind;
  }

  /** Starts an application over the servers that all tests share. */
  static ConfigurableApplicationContext run(
      Class<?> application, String name, String database, String... more) {
    return run(new SpringApplication(application), name, database, more);
  }

  private static ConfigurableApplicationContext run(
      SpringApplication starting, String name, String database, String... more) {
    // At the end of the JVM the broker goes at the same time; there is nobody to take leave of.
    starting.setRegisterShutdownHook(false);
    List<String> settings =
        List.of(
            "--spring.application.name=" + name,
            "--server.port=0",
            "--spring.datasource.url=" + database,
            "--spring.datasource.hikari.maximum-pool-size=8",
            "--spring.kafka.bootstrap-servers=" + TestKafka.bootstrapServers(),
            "--danvan.registry.url=" + TestRegistry.address(),
            "--danvan.identity.issuer=" + TestIssuer.get().address(),
            // All that these tests send without a token comes from one address.
            "--danvan.rate-limit.address.burst=1000000",
            "--danvan.rate-limit.address.per-minute=1000000",
            "--danvan.rate-limit.strangers.burst=1000000",
            "--danvan.rate-limit.strangers.per-minute=1000000");
    return starting.run(Stream.concat(settings.stream(), Stream.of(more)).toArray(String[]::new));
  }
}
