package io.danvan.platform.restore;

import io.danvan.platform.event.Stream;
import io.danvan.platform.security.Role;
import io.danvan.platform.testing.TestIssuer;
import io.danvan.platform.testing.TestKafka;
import io.danvan.platform.testing.TestRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** One instance of the writing service. */
final class RunningService implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private RunningService(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static RunningService start(String database, String topic) {
    return start(database, topic, TestKafka.bootstrapServers());
  }

  static RunningService start(String database, String topic, String kafka) {
    SpringApplication starting = new SpringApplication(WritingService.class);
    starting.setRegisterShutdownHook(false);
    return new RunningService(
        starting.run(
            "--spring.application.name=writer",
            "--server.port=0",
            "--spring.datasource.url=" + database,
            "--spring.datasource.hikari.maximum-pool-size=6",
            "--spring.kafka.bootstrap-servers=" + kafka,
            "--danvan.journal.topics=" + topic,
            "--danvan.relay.checkpoint-interval=200ms",
            "--danvan.relay.heartbeat-interval=500ms",
            "--danvan.registry.url=" + TestRegistry.address(),
            "--danvan.identity.issuer=" + TestIssuer.get().address()));
  }

  /** Orders the next event of a stream. */
  RestTestClient.ResponseSpec orders(Stream stream, String text) {
    return client()
        .post()
        .uri("/api/events?stream={stream}&text={text}", stream.id().value(), text)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
        .exchange();
  }

  boolean isReady() {
    return client()
        .get()
        .uri("/actuator/health/readiness")
        .exchange()
        .returnResult(String.class)
        .getStatus()
        .is2xxSuccessful();
  }

  double metric(String name) {
    return bean(MeterRegistry.class).get(name).meter().measure().iterator().next().getValue();
  }

  List<String> rows(String query) {
    return bean(JdbcClient.class).sql(query).query((row, number) -> row.getString(1)).list();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }

  private RestTestClient client() {
    return RestTestClient.bindToServer()
        .baseUrl("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"))
        .defaultHeader(
            HttpHeaders.AUTHORIZATION,
            "Bearer " + TestIssuer.get().token(UUID.randomUUID(), Role.OPERATOR, Role.HEAD))
        .build();
  }
}
