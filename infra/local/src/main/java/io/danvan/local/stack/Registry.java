package io.danvan.local.stack;

import io.danvan.local.account.PrivateFile;
import io.danvan.local.account.Secret;
import io.danvan.platform.registry.RegistryLogin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Apicurio Registry, which keeps its schemas in PostgreSQL. Everybody may read them; only the
 * installer may change anything.
 */
final class Registry extends JavaPart {
  static final String NAME = "registry";
  static final String DATABASE = "apicurio";
  private static final String INSTALLER = "installer";

  private final JavaProgram program;

  Registry(Installation installation) {
    super(installation);
    Path folder = installation.checkout().resolve("infra/local/target/registry");
    this.program =
        JavaProgram.of(
            installation,
            NAME,
            () -> flatClassPath(folder),
            List.of(
                "-Xmx192m",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                // As its own launcher's manifest has both: without them its threads end in errors.
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"),
            List.of("io.quarkus.runner.GeneratedMain"));
  }

  /** The base of its Confluent-compatible interface. */
  static URI api(Installation installation) {
    return installation.url(Port.REGISTRY).resolve("/apis/ccompat/v7");
  }

  /** The account that registers schemas. */
  static RegistryLogin installer(Installation installation) {
    try {
      Path file = installation.data("registry-accounts").resolve(INSTALLER);
      return new RegistryLogin(INSTALLER, PrivateFile.readOrCreate(file, Secret::random));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> needs() {
    return Set.of(Databases.NAME);
  }

  @Override
  public List<Port> ports() {
    return List.of(Port.REGISTRY);
  }

  @Override
  public int megabytes() {
    return 280;
  }

  @Override
  JavaProgram program() {
    return program;
  }

  @Override
  public Map<String, String> environment() {
    return Map.ofEntries(
        Map.entry("QUARKUS_HTTP_HOST", Installation.LOOPBACK),
        Map.entry("QUARKUS_HTTP_PORT", String.valueOf(installation().port(Port.REGISTRY))),
        Map.entry("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "false"),
        // Health and metrics have a port of their own, which nobody here asks: any will do.
        Map.entry("QUARKUS_MANAGEMENT_HOST", Installation.LOOPBACK),
        Map.entry("QUARKUS_MANAGEMENT_PORT", "0"),
        Map.entry("QUARKUS_HTTP_AUTH_BASIC", "true"),
        Map.entry("QUARKUS_SECURITY_USERS_EMBEDDED_PLAIN_TEXT", "true"),
        Map.entry(
            "QUARKUS_SECURITY_USERS_EMBEDDED_USERS_INSTALLER", installer(installation()).secret()),
        Map.entry("QUARKUS_SECURITY_USERS_EMBEDDED_ROLES_INSTALLER", "sr-admin"),
        Map.entry("APICURIO_AUTH_ROLE_BASED_AUTHORIZATION", "true"),
        Map.entry("APICURIO_AUTH_ANONYMOUS_READ_ACCESS_ENABLED", "true"),
        Map.entry("APICURIO_STORAGE_KIND", "sql"),
        Map.entry("APICURIO_STORAGE_SQL_KIND", "postgresql"),
        Map.entry("APICURIO_DATASOURCE_URL", installation().database(DATABASE)),
        Map.entry("APICURIO_DATASOURCE_USERNAME", DATABASE),
        Map.entry("APICURIO_DATASOURCE_PASSWORD", ""),
        Map.entry("APICURIO_DATASOURCE_JDBC_INITIAL_SIZE", "1"),
        Map.entry("APICURIO_DATASOURCE_JDBC_MIN_SIZE", "1"),
        Map.entry("APICURIO_DATASOURCE_JDBC_MAX_SIZE", "5"));
  }

  @Override
  public boolean isReady() {
    return Probe.answers(URI.create(api(installation()) + "/subjects"));
  }

  /**
   * Its jars on one class path instead of behind its own class loader, because only classes of the
   * system's loader come from a start-up cache. Rewritten classes go before the originals.
   */
  private static List<Path> flatClassPath(Path folder) {
    return Stream.of(
            List.of(folder.resolve("quarkus/transformed-bytecode.jar")),
            List.of(folder.resolve("quarkus/generated-bytecode.jar")),
            JavaProgram.jarsIn(folder.resolve("app")),
            JavaProgram.jarsIn(folder.resolve("lib/boot")),
            JavaProgram.jarsIn(folder.resolve("lib/main")))
        .flatMap(List::stream)
        .toList();
  }
}
