package io.danvan.platform;

import io.danvan.platform.command.CommandConfiguration;
import io.danvan.platform.command.postgres.PostgresAnswers;
import io.danvan.platform.inbox.InboxConfiguration;
import io.danvan.platform.journal.JournalConfiguration;
import io.danvan.platform.openapi.OpenApiConfiguration;
import io.danvan.platform.postgres.DatabaseConfiguration;
import io.danvan.platform.registry.RegistryConfiguration;
import io.danvan.platform.relay.RelayConfiguration;
import io.danvan.platform.restore.RestoreConfiguration;
import io.danvan.platform.security.SecurityConfiguration;
import io.danvan.platform.shutdown.ShutdownConfiguration;
import io.danvan.platform.telemetry.KafkaReachConfiguration;
import io.danvan.platform.telemetry.TelemetryConfiguration;
import io.danvan.platform.time.ClockConfiguration;
import io.danvan.platform.web.WebConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All of the platform; a service imports it once. */
@Configuration(proxyBeanMethods = false)
@Import({
  ClockConfiguration.class,
  DatabaseConfiguration.class,
  TelemetryConfiguration.class,
  KafkaReachConfiguration.class,
  RegistryConfiguration.class,
  JournalConfiguration.class,
  RelayConfiguration.class,
  InboxConfiguration.class,
  RestoreConfiguration.class,
  SecurityConfiguration.class,
  WebConfiguration.class,
  OpenApiConfiguration.class,
  CommandConfiguration.class,
  PostgresAnswers.class,
  ShutdownConfiguration.class
})
public class PlatformConfiguration {}
