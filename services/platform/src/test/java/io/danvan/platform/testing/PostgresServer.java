package io.danvan.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A running PostgreSQL: embedded or in a container, with the same settings. */
sealed interface PostgresServer {
  /** Each database that is relayed has a slot of its own. */
  Map<String, String> SETTINGS =
      Map.of(
          "wal_level", "logical",
          "fsync", "off",
          "max_connections", "200",
          "max_replication_slots", "50",
          "max_wal_senders", "50",
          "max_slot_wal_keep_size", "2GB");

  /** The JDBC address of a database, with the superuser. */
  String address(String database);

  /** Stops it. */
  void stop();

  /** Starts one, which lives until the JVM ends. */
  static PostgresServer start() {
    PostgresServer server = DockerEngine.isUsed() ? Contained.start() : Embedded.start();
    // After the contexts, which would wait for it.
    SpringApplication.getShutdownHandlers().add(server::stop);
    return server;
  }

  /** A process of this machine, from binaries that the build brings. */
  record Embedded(EmbeddedPostgres process) implements PostgresServer {
    private static Embedded start() {
      try {
        EmbeddedPostgres.Builder builder =
            EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8");
        SETTINGS.forEach(builder::setServerConfig);
        return new Embedded(builder.start());
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL does not start", e);
      }
    }

    @Override
    public String address(String database) {
      return process.getJdbcUrl("postgres", database);
    }

    @Override
    public void stop() {
      try {
        process.close();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL does not stop", e);
      }
    }
  }

  /** A container of the official image. */
  record Contained(PostgreSQLContainer container) implements PostgresServer {
    private static Contained start() {
      PostgreSQLContainer container =
          new PostgreSQLContainer(DockerEngine.image("postgres-image", "postgres"))
              .withEnv("POSTGRES_INITDB_ARGS", "--locale=C.UTF-8")
              .withCommand(command());
      container.start();
      return new Contained(container);
    }

    private static String[] command() {
      Stream<String> settings =
          SETTINGS.entrySet().stream()
              .flatMap(setting -> Stream.of("-c", setting.getKey() + "=" + setting.getValue()));
      return Stream.concat(Stream.of("postgres"), settings).toArray(String[]::new);
    }

    @Override
    public String address(String database) {
      return "jdbc:postgresql://%s:%d/%s?user=%s&password=%s"
          .formatted(
              container.getHost(),
              container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
              database,
              container.getUsername(),
              container.getPassword());
    }

    @Override
    public void stop() {
      container.stop();
    }
  }
}
