package io.danvan.platform.web;

import io.danvan.platform.command.CommandConfiguration;
import io.danvan.platform.command.postgres.PostgresAnswers;
import io.danvan.platform.openapi.OpenApiConfiguration;
import io.danvan.platform.postgres.DatabaseConfiguration;
import io.danvan.platform.postgres.Migrations;
import io.danvan.platform.security.SecurityConfiguration;
import io.danvan.platform.telemetry.TelemetryConfiguration;
import io.danvan.platform.time.ClockConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A service with nothing of its own but a few records to ask for. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
  ClockConfiguration.class,
  DatabaseConfiguration.class,
  SecurityConfiguration.class,
  WebConfiguration.class,
  OpenApiConfiguration.class,
  TelemetryConfiguration.class,
  CommandConfiguration.class,
  PostgresAnswers.class,
  RecordController.class,
  OpenController.class
})
public class TestService {
  @Bean
  Migrations testMigrations() {
    return new Migrations("testing", Migrations.SERVICE);
  }

  /** It has no journal that could be behind. */
  @Bean
  HealthIndicator journalHealthIndicator() {
    return () -> Health.up().build();
  }
}
