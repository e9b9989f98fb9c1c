package io.danvan.local.stack;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;

/** One of our services. */
final class BootService extends JavaPart {
  /** What a service takes beside its heap. */
  private static final int MEGABYTES_BESIDE_HEAP = 150;

  private static final String KAFKA_SETTING = "SPRING_KAFKA_PROPERTIES_";

  private final Row row;
  private final UnpackedApplication application;
  private final JavaProgram program;

  /**
   * What one service differs in from another.
   *
   * @param name its name, also that of its module's folder
   * @param mainClass where it begins
   * @param port its port
   * @param heapMegabytes the largest heap it may have
   */
  record Row(String name, String mainClass, Port port, int heapMegabytes) {
    /** The name of its database. */
    String database() {
      return name.replace('-', '_');
    }
  }

  BootService(Installation installation, Row row) {
    super(installation);
    this.row = row;
    this.application =
        new UnpackedApplication(
            installation.checkout().resolve("services").resolve(row.name()),
            installation.made().resolve(row.name()));
    this.program =
        new JavaProgram(
            new StartUpCache(installation, row.name(), application::contents),
            () -> List.of(application.jar()),
            List.of(
                "-Xmx" + row.heapMegabytes() + "m",
                "-Duser.timezone=UTC",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=io.danvan",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"),
            List.of(row.mainClass()));
  }

  @Override
  public String name() {
    return row.name();
  }

  @Override
  public Set<String> needs() {
    return Set.of(Databases.NAME, Topology.NAME, Contract.NAME, StackClock.NAME);
  }

  @Override
  public List<Port> ports() {
    return List.of(row.port());
  }

  @Override
  public int megabytes() {
    return row.heapMegabytes() + MEGABYTES_BESIDE_HEAP;
  }

  @Override
  JavaProgram program() {
    return program;
  }

  @Override
  void unpack() throws IOException, InterruptedException {
    application.unpack();
  }

  @Override
  public Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(Surroundings.of(installation()));
    environment.put("SERVER_PORT", String.valueOf(installation().port(row.port())));
    environment.put("SPRING_DATASOURCE_URL", installation().database(row.database()));
    environment.put("SPRING_DATASOURCE_USERNAME", row.database());
    environment.putAll(broker());
    return environment;
  }

  /** How the service signs in at the broker: its account bears its name. */
  private Map<String, String> broker() {
    return Kafka.credentials(installation()).client(row.name()).entrySet().stream()
        .filter(setting -> !setting.getKey().equals(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG))
        .collect(
            Collectors.toMap(
                setting ->
                    KAFKA_SETTING + setting.getKey().toUpperCase(Locale.ROOT).replace('.', '_'),
                setting -> setting.getValue().toString()));
  }

  @Override
  public boolean isReady() {
    return Probe.answers(installation().url(row.port()).resolve("/actuator/health/readiness"));
  }
}
