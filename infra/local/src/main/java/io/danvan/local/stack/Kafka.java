package io.danvan.local.stack;

import io.danvan.local.access.BrokerAccounts;
import io.danvan.local.access.BrokerCredentials;
import io.danvan.local.account.PrivateFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** A Kafka broker that is its own controller, and lets in only whom it knows. */
final class Kafka extends JavaPart {
  static final String NAME = "kafka";

  private final Path settings;
  private final Path logging;
  private final JavaProgram program;

  Kafka(Installation installation) {
    super(installation);
    this.settings = installation.home().resolve("kafka.properties");
    this.logging = installation.home().resolve("kafka-logging.xml");
    this.program =
        JavaProgram.of(
            installation,
            NAME,
            () -> Libraries.ofOthers(installation),
            List.of(
                "-Xmx384m",
                "-Dlogback.configurationFile=" + logging,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"),
            List.of("kafka.Kafka", settings.toString()));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> needs() {
    return Set.of();
  }

  @Override
  public List<Port> ports() {
    return List.of(Port.KAFKA, Port.KAFKA_CONTROLLER);
  }

  @Override
  public int megabytes() {
    return 400;
  }

  @Override
  JavaProgram program() {
    return program;
  }

  @Override
  void unpack() throws IOException {
    try (InputStream rules = resource("logging.xml")) {
      Files.copy(rules, logging, StandardCopyOption.REPLACE_EXISTING);
    }
    try (InputStream common = resource("kafka.properties")) {
      String text = new String(common.readAllBytes(), StandardCharsets.UTF_8);
      PrivateFile.write(settings, text + own() + accounts());
    }
    // Events that only some may read lie here in the clear.
    Files.createDirectories(data());
    Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("rwx------"));
    if (!Files.exists(data().resolve("meta.properties"))) {
      format();
    }
  }

  /** The port accepts once the controller has let the broker in. */
  @Override
  public boolean isReady() {
    return Probe.accepts(installation().port(Port.KAFKA));
  }

  /** With what each account connects to the broker. */
  static BrokerCredentials credentials(Installation installation) {
    return new BrokerCredentials(
        installation.data("kafka-accounts"), installation.address(Port.KAFKA));
  }

  private Path data() {
    return installation().data(NAME);
  }

  private String own() {
    String broker = installation().address(Port.KAFKA);
    String controller = installation().address(Port.KAFKA_CONTROLLER);
    return """

    log.dirs=%s
    controller.quorum.bootstrap.servers=%s
    listeners=CLIENTS://%s,CONTROLLER://%s
    advertised.listeners=CLIENTS://%s
    """
        .formatted(data(), controller, broker, controller, broker);
  }

  /** The accounts that it must know before it can be told of others; their secrets are in here. */
  private String accounts() {
    BrokerCredentials credentials = credentials(installation());
    List<String> superUsers = BrokerAccounts.superUsers();
    return """
    super.users=%s
    listener.name.clients.plain.sasl.jaas.config=%s
    listener.name.controller.plain.sasl.jaas.config=%s
    """
        .formatted(
            superUsers.stream().map(name -> "User:" + name).collect(Collectors.joining(";")),
            credentials.ofBroker(
                Stream.concat(superUsers.stream(), BrokerAccounts.agencies().stream()).toList()),
            credentials.ofBroker(List.of(BrokerAccounts.BROKER)));
  }

  private void format() throws IOException {
    var answer = new ByteArrayOutputStream();
    String[] arguments = {
      "format", "--standalone", "-t", Uuid.randomUuid().toString(), "-c", settings.toString()
    };
    try (var printer = new PrintStream(answer, false, StandardCharsets.UTF_8)) {
      if (StorageTool.execute(arguments, printer) != 0) {
        throw new IOException("cannot format Kafka's folder: " + answer);
      }
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(Kafka.class.getResourceAsStream(name), name);
  }
}
