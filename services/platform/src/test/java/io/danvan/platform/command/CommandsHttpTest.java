package io.danvan.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.platform.security.Role;
import io.danvan.platform.testing.TestIssuer;
import io.danvan.platform.web.DanvanHeaders;
import io.danvan.platform.web.ServiceTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

class CommandsHttpTest extends ServiceTest {
  @Autowired private JdbcClient database;
  @Autowired private Answers answers;
  @Autowired private MeterRegistry meters;

  private final String key = UUID.randomUUID().toString();
  private final String title = "record " + key;

  @Test
  void countsWhatTheClientDidWrongAsRefused() {
    double failed = counted("failed");
    double refused = counted("refused");
    for (String body : List.of("{", "{\"unknown\": 1}", "[]")) {
      coordinator()
          .post()
          .uri("/api/records")
          .header(DanvanHeaders.IDEMPOTENCY_KEY, UUID.randomUUID().toString())
          .contentType(MediaType.APPLICATION_JSON)
          .body(body)
          .exchange()
          .expectStatus()
          .isBadRequest();
    }

    assertThat(counted("refused")).isEqualTo(refused + 3);
    assertThat(counted("failed")).isEqualTo(failed);
  }

  private double counted(String outcome) {
    return meters.find("danvan.command").tag("outcome", outcome).timers().stream()
        .mapToLong(Timer::count)
        .sum();
  }

  @Test
  void repeatsTheFirstAnswerWithoutDoingItAgain() {
    EntityExchangeResult<byte[]> first = write(coordinator(), key, title);
    EntityExchangeResult<byte[]> second = write(coordinator(), key, title);

    assertThat(first.getStatus().value()).isEqualTo(201);
    assertThat(second.getStatus().value()).isEqualTo(201);
    assertThat(second.getResponseBodyContent()).isEqualTo(first.getResponseBodyContent());
    assertThat(first.getResponseHeaders().getFirst(DanvanHeaders.IDEMPOTENCY_REPLAYED)).isNull();
    assertThat(second.getResponseHeaders().getFirst(DanvanHeaders.IDEMPOTENCY_REPLAYED))
        .isEqualTo("true");
    for (String header :
        List.of(
            HttpHeaders.LOCATION,
            HttpHeaders.ETAG,
            HttpHeaders.CONTENT_TYPE,
            DanvanHeaders.STREAM_VERSION)) {
      assertThat(second.getResponseHeaders().getFirst(header))
          .isNotNull()
          .isEqualTo(first.getResponseHeaders().getFirst(header));
    }
    assertThat(records()).isEqualTo(1);
  }

  @Test
  void tellsASecretOnceAndKeepsItNowhere() {
    EntityExchangeResult<String> first = askForASecret();
    EntityExchangeResult<String> second = askForASecret();

    assertThat(first.getResponseBody()).isEqualTo("secret");
    assertThat(first.getResponseHeaders().getCacheControl()).isEqualTo("no-store");
    assertThat(second.getStatus().value()).isEqualTo(200);
    assertThat(second.getResponseHeaders().getFirst(DanvanHeaders.IDEMPOTENCY_REPLAYED))
        .isEqualTo("true");
    assertThat(second.getResponseBody()).isNull();
  }

  private EntityExchangeResult<String> askForASecret() {
    return coordinator()
        .post()
        .uri("/api/secrets")
        .header(DanvanHeaders.IDEMPOTENCY_KEY, key)
        .exchange()
        .expectBody(String.class)
        .returnResult();
  }

  @Test
  void refusesTheKeyForAnotherRequest() {
    write(coordinator(), key, title);
    EntityExchangeResult<byte[]> other = write(coordinator(), key, title + " changed");

    assertThat(other.getStatus().value()).isEqualTo(422);
    assertThat(text(other)).contains("\"idempotency-key-reused\"");
    assertThat(records()).isEqualTo(1);
  }

  @Test
  void keepsTheKeysOfOrganisationsApart() {
    write(coordinator(), key, title);
    RestTestClient another = bearer(TestIssuer.get().token(UUID.randomUUID(), Role.COORDINATOR));

    assertThat(write(another, key, title).getStatus().value()).isEqualTo(201);
    assertThat(records()).isEqualTo(2);
  }

  @Test
  void keepsNothingOfARefusal() {
    EntityExchangeResult<byte[]> refused = write(coordinator(), key, "refused");
    EntityExchangeResult<byte[]> corrected = write(coordinator(), key, title);

    assertThat(refused.getStatus().value()).isEqualTo(412);
    assertThat(refused.getResponseHeaders().getFirst(HttpHeaders.ETAG)).isNull();
    assertThat(corrected.getStatus().value()).isEqualTo(201);
    assertThat(count("refused")).isZero();
  }

  @Test
  void decidesAgainWhenAnotherWriterWasFaster() {
    String overtaken = "overtaken " + key;

    EntityExchangeResult<byte[]> result = write(coordinator(), key, overtaken, 2);

    assertThat(result.getStatus().value()).isEqualTo(201);
    assertThat(count(overtaken)).isEqualTo(1);
  }

  @Test
  void givesUpWhenAnotherWriterIsFasterEachTime() {
    String overtaken = "overtaken " + key;

    EntityExchangeResult<byte[]> result = write(coordinator(), key, overtaken, 3);

    assertThat(result.getStatus().value()).isEqualTo(409);
    assertThat(text(result)).contains("\"concurrent-change\"");
    assertThat(count(overtaken)).isZero();
  }

  @Test
  void asksForAKey() {
    assertThat(write(coordinator(), null, title).getStatus().value()).isEqualTo(400);
    assertThat(text(write(coordinator(), null, title))).contains("\"idempotency-key-required\"");
    assertThat(text(write(coordinator(), "with space", title))).contains("\"invalid-parameter\"");
    assertThat(text(write(coordinator(), "x".repeat(129), title)))
        .contains("\"invalid-parameter\"");
    assertThat(records()).isZero();
  }

  @Test
  void takesEffectOnceHoweverManyRepeatItAtATime() throws Exception {
    RestTestClient client = coordinator();
    try (var threads = Executors.newFixedThreadPool(8)) {
      Callable<EntityExchangeResult<byte[]>> write = () -> write(client, key, title);
      List<Future<EntityExchangeResult<byte[]>>> results =
          threads.invokeAll(IntStream.range(0, 24).mapToObj(_ -> write).toList());

      byte[] first = results.getFirst().get().getResponseBodyContent();
      for (Future<EntityExchangeResult<byte[]>> result : results) {
        assertThat(result.get().getStatus().value()).isEqualTo(201);
        assertThat(result.get().getResponseBodyContent()).isEqualTo(first);
      }
    }
    assertThat(records()).isEqualTo(1);
  }

  @Test
  void forgetsOldAnswers() {
    write(coordinator(), key, title);

    answers.forgetOlderThan(Duration.ofHours(1));
    assertThat(kept()).isEqualTo(1);

    answers.forgetOlderThan(Duration.ZERO);
    assertThat(kept()).isZero();
  }

  @Test
  void forgetsWhatWasSaidOfARecordButNotThatItWas() {
    UUID record = UUID.randomUUID();
    EntityExchangeResult<byte[]> first = write(coordinator(), key, title + " " + record);
    assertThat(text(first)).contains(title);

    answers.forgetWhatWasSaidOf(List.of(UUID.randomUUID()));
    assertThat(text(write(coordinator(), key, title + " " + record))).isEqualTo(text(first));
    answers.forgetWhatWasSaidOf(List.of(UUID.randomUUID(), record));
    EntityExchangeResult<byte[]> again = write(coordinator(), key, title + " " + record);

    assertThat(again.getStatus().value()).isEqualTo(201);
    assertThat(text(again)).isEmpty();
    assertThat(again.getResponseHeaders().getContentType()).isNull();
    assertThat(again.getResponseHeaders().getLocation())
        .isEqualTo(first.getResponseHeaders().getLocation());
    assertThat(count(title + " " + record)).isEqualTo(1);
  }

  private EntityExchangeResult<byte[]> write(
      RestTestClient client, @Nullable String key, String title) {
    return write(client, key, title, 1);
  }

  private EntityExchangeResult<byte[]> write(
      RestTestClient client, @Nullable String key, String title, int count) {
    return client
        .post()
        .uri("/api/records")
        .headers(
            headers -> {
              if (key != null) {
                headers.set(DanvanHeaders.IDEMPOTENCY_KEY, key);
              }
            })
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            "{\"title\": \"%s\", \"count\": %d, \"kind\": \"PLAIN\", \"parts\": []}"
                .formatted(title, count))
        .exchange()
        .expectBody()
        .returnResult();
  }

  private static String text(EntityExchangeResult<byte[]> result) {
    byte[] body = result.getResponseBodyContent();
    return body == null ? "" : new String(body, StandardCharsets.UTF_8);
  }

  private long records() {
    return count(title);
  }

  private long count(String title) {
    return database
        .sql("select count(*) from record where title = ?")
        .param(title)
        .query(Long.class)
        .single();
  }

  private long kept() {
    return database
        .sql("select count(*) from command_answer where key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }
}
