package io.danvan.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Where the clock can be moved, and that it cannot where anybody depends on it. */
class ClockConfigurationTest {
  private static final Duration YEAR = Duration.ofDays(365);

  private final ApplicationContextRunner here =
      new ApplicationContextRunner()
          .withUserConfiguration(ClockConfiguration.class)
          .withPropertyValues(
              "server.address=127.0.0.1",
              "danvan.identity.issuer=http://127.0.0.1:19000",
              "spring.datasource.url=jdbc:postgresql://127.0.0.1:15432/task_board",
              "spring.kafka.bootstrap-servers=127.0.0.1:19092",
              "danvan.registry.url=http://127.0.0.1:18080/apis/ccompat/v7",
              "danvan.bodies.fatherland-front=http://localhost:18084");

  @TempDir private Path folder;
  private String setting = "";

  @BeforeEach
  void createClock() throws IOException {
    Path file = folder.resolve("clock");
    ClockFile.create(file, YEAR);
    setting = "danvan.demonstration.clock=" + file;
  }

  @Test
  void isTheMachinesTimeWhereNothingIsSaid() {
    here.run(context -> assertThat(context.getBean(Clock.class).instant()).satisfies(this::isNow));
    new ApplicationContextRunner()
        .withUserConfiguration(ClockConfiguration.class)
        .run(context -> assertThat(context.getBean(Clock.class).instant()).satisfies(this::isNow));
  }

  @Test
  void isMovedOnThisMachineWhileTheRealTimeStays() {
    here.withPropertyValues(setting)
        .run(
            context -> {
              assertThat(context.getBean(Clock.class).instant().minus(YEAR)).satisfies(this::isNow);
              assertThat(context.getBean(RealTime.class).clock().instant()).satisfies(this::isNow);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "server.address=",
        "server.address=0.0.0.0",
        "server.address=10.0.0.5",
        "management.server.address=0.0.0.0",
        "danvan.identity.issuer=https://dangnhap.nghean.gov.vn",
        "danvan.identity.issuer=https://localhost.nghean.gov.vn",
        "danvan.identity.issuer=https://127.0.0.1@nghean.gov.vn",
        "danvan.identity.keys=https://dangnhap.nghean.gov.vn/keys",
        "spring.datasource.url=jdbc:postgresql://csdl:5432/task_board",
        "spring.datasource.url=jdbc:postgresql://127.0.0.1:5432,csdl:5432/task_board",
        "spring.kafka.bootstrap-servers=127.0.0.1:9092,kafka-1:9092",
        "danvan.registry.url=http://registry:8080",
        "danvan.bodies.fatherland-front=http://fatherland-front:8080",
        "danvan.bodies.peoples-committee="
      })
  void doesNotStartWhereOthersCouldDependOnIt(String production) {
    here.withPropertyValues(setting, production)
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(production.replaceFirst("=.*", ""))
                    .hasMessageContaining("In production, leave danvan.demonstration.clock out"));
  }

  @Test
  void doesNotStartWhereNothingIsSaidOfTheAddresses() {
    new ApplicationContextRunner()
        .withUserConfiguration(ClockConfiguration.class)
        .withPropertyValues(setting)
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("server.address must be a loopback address"));
  }

  private void isNow(Instant instant) {
    assertThat(instant).isBetween(now().minusSeconds(60), now().plusSeconds(60));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
