package io.danvan.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.danvan.platform.web.DanvanHeaders;
import io.danvan.platform.web.ServiceTest;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;

class AccessLogTest extends ServiceTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger("danvan.access");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    logger.setLevel(Level.INFO);
    lines.start();
    logger.addAppender(lines);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(lines);
  }

  @Test
  void saysWhichAccountDidWhatButNotWithWhichWords() {
    coordinator()
        .post()
        .uri("/api/records?name=typed")
        .header(DanvanHeaders.IDEMPOTENCY_KEY, UUID.randomUUID().toString())
        .contentType(MediaType.APPLICATION_JSON)
        .body("{\"title\": \"words\", \"count\": 1, \"kind\": \"PLAIN\", \"parts\": []}")
        .exchange()
        .expectStatus()
        .isCreated();

    assertThat(line())
        .contains("account=\"account-" + ORGANISATION + "\"")
        .contains("organisation=\"" + ORGANISATION + "\"")
        .contains("method=\"POST\"")
        .contains("path=\"/api/records\"")
        .contains("status=\"201\"")
        .containsPattern("created=\"/api/records/[^\"]+\"")
        .doesNotContain("words")
        .doesNotContain("typed");
  }

  @Test
  void hasALineForADeniedAttemptToo() {
    bearer("x").get().uri("/api/records").exchange().expectStatus().isUnauthorized();

    assertThat(line()).contains("account=\"-\"").contains("status=\"401\"");
  }

  /** The line is written after the answer, so the client may be faster. */
  private String line() {
    await().atMost(Duration.ofSeconds(90)).until(() -> !lines.list.isEmpty());
    ILoggingEvent event = lines.list.getFirst();
    return event.getFormattedMessage()
        + event.getKeyValuePairs().stream().map(Object::toString).collect(Collectors.joining(" "));
  }
}
