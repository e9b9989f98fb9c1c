package io.danvan.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.danvan.platform.inbox.InboxProperties.Retry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RetriesTest {
  private final AtomicInteger attempts = new AtomicInteger();

  @Test
  void giveUpWhenStoppedAndGoOnWhenStartedAgain() {
    Retries retries = retries(Duration.ofHours(1));
    retries.stop();
    assertThatThrownBy(() -> retries.untilDone(this::thirdTimeLucky))
        .isInstanceOf(IllegalStateException.class);
    assertThat(attempts).hasValue(1);
    assertThat(retries.stopsWithinAPause()).isTrue();

    Retries quick = retries(Duration.ofMillis(1));
    quick.stop();
    quick.start();

    assertThat(quick.untilDone(this::thirdTimeLucky)).isEqualTo("done");
    assertThat(quick.stopsWithinAPause()).isFalse();
  }

  private String thirdTimeLucky() {
    if (attempts.incrementAndGet() < 3) {
      throw new IllegalStateException("not yet");
    }
    return "done";
  }

  /** Nobody asks these metrics how many streams are parked. */
  private static Retries retries(Duration pause) {
    var nowhere = new ParkedStreams(JdbcClient.create(new DriverManagerDataSource()));
    return new Retries(
        new Retry(pause, pause), new InboxMetrics(new SimpleMeterRegistry(), nowhere));
  }
}
