package io.danvan.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.local.access.BrokerAccount;
import io.danvan.local.access.BrokerAccounts;
import io.danvan.local.stack.LocalStack;
import io.danvan.schemas.Owner;
import io.danvan.schemas.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The agency of the demonstration, which has nothing but the guide and what start prints. */
final class Agency implements AutoCloseable {
  private static final Path NODE = Path.of("../node").toAbsolutePath().normalize();
  private static final Path LIBRARIES = Path.of("target/libraries").toAbsolutePath();

  /** The Java sample's libraries: those that the guide names, with what they need themselves. */
  private static final List<String> JARS =
      List.of(
          "kafka-clients-",
          "avro-",
          "jackson-core-2",
          "jackson-databind-2",
          "jackson-annotations-2",
          "slf4j-api-");

  private final LocalStack stack;
  private final List<Sample> samples = new ArrayList<>();

  Agency(LocalStack stack) throws IOException {
    this.stack = stack;
    Guide guide = Guide.read();
    Map<String, String> printed = stack.agencyVariables();
    Sample java = new Sample(guide, "Subscriber.java", printed);
    linkLibraries(java.folder());
    Sample node = new Sample(guide, "subscriber.mjs", printed);
    assertThat(NODE.resolve("node_modules/kafkajs"))
        .as("The Node packages are missing: npm ci --ignore-scripts --prefix infra/node")
        .exists();
    Files.createSymbolicLink(node.folder().resolve("node_modules"), NODE.resolve("node_modules"));
    assertThat(Path.of("/usr/bin/kcat")).as("kcat is missing: apt-get install kcat").exists();
    Map<String, String> plain = new HashMap<>(printed);
    // As the guide says of an older kcat; a newer one can do this as well.
    plain.put("DANVAN_SASL", "PLAIN");
    Sample shell = new Sample(guide, "subscriber.sh", plain);
    samples.addAll(List.of(java, node, shell));
  }

  /** Each program of the guide. */
  void each(Consumer<Sample> action) {
    samples.forEach(action);
  }

  /** What is in the topics of the three bodies that the agency was granted. */
  Map<String, List<String>> granted() {
    return Published.read(stack.kafka().client(BrokerAccounts.DEMONSTRATION_AGENCY), topics())
        .streams();
  }

  private static List<Topic> topics() {
    return BrokerAccounts.all().stream()
        .filter(account -> account.name().equals(BrokerAccounts.DEMONSTRATION_AGENCY))
        .map(BrokerAccount::reads)
        .flatMap(Set::stream)
        .filter(topic -> topic.owner() != Owner.DIRECTORY)
        .toList();
  }

  /** Puts what the Java sample needs into the folder. */
  static void linkLibraries(Path folder) throws IOException {
    Path lib = Files.createDirectory(folder.resolve("lib"));
    try (Stream<Path> all = Files.list(LIBRARIES)) {
      for (Path jar : all.toList()) {
        String name = jar.getFileName().toString();
        if (JARS.stream().anyMatch(name::startsWith)) {
          Files.createSymbolicLink(lib.resolve(name), jar);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (Sample sample : samples) {
      sample.close();
    }
  }
}
