package io.danvan.platform.relay;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.SaslConfigs;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A Kafka broker in a process of its own, that can be killed and comes back with its data. */
final class BrokerProcess implements AutoCloseable {
  static final String ADMINISTRATOR = "admin";

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Path folder;
  private final int port;
  private final boolean secured;
  private @Nullable Process process;

  private BrokerProcess(boolean secured) throws IOException {
    this.folder = Files.createTempDirectory("broker");
    this.port = freePort();
    this.secured = secured;
    Files.writeString(settings(), properties(freePort()));
    format();
    start();
  }

  /** A broker that lets everybody in. */
  static BrokerProcess open() throws IOException {
    return new BrokerProcess(false);
  }

  /** A broker that asks who somebody is, and what he may do; a password is the user's name. */
  static BrokerProcess secured() throws IOException {
    return new BrokerProcess(true);
  }

  /** Starts it again after {@link #kill}. */
  void start() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "kafka.Kafka",
                settings().toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    await().atMost(PATIENCE).until(this::accepts);
  }

  /** Kills it, as {@code kill -9} does. */
  void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  /** What a client must know to come in as this user. */
  Map<String, Object> connection(String user) {
    Map<String, Object> connection = new HashMap<>();
    connection.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port);
    if (secured) {
      connection.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SASL_PLAINTEXT");
      connection.put(SaslConfigs.SASL_MECHANISM, "PLAIN");
      connection.put(
          SaslConfigs.SASL_JAAS_CONFIG,
          "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%1$s\" password=\"%1$s\";"
              .formatted(user));
    }
    return connection;
  }

  Admin administrator() {
    return Admin.create(connection(ADMINISTRATOR));
  }

  void createTopic(String name, int partitions) throws Exception {
    try (Admin admin = administrator()) {
      admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1))).all().get();
    }
  }

  @Override
  public void close() throws IOException {
    kill();
    FileSystemUtils.deleteRecursively(folder);
  }

  private Path settings() {
    return folder.resolve("server.properties");
  }

  private String properties(int controller) {
    String common =
        """
        process.roles=broker,controller
        node.id=1
        controller.quorum.bootstrap.servers=127.0.0.1:%2$d
        controller.listener.names=CONTROLLER
        listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=CLIENTS://127.0.0.1:%1$d
        inter.broker.listener.name=CLIENTS
        listener.security.protocol.map=CLIENTS:%3$s,CONTROLLER:PLAINTEXT
        log.dirs=%4$s
        broker.session.timeout.ms=2000
        broker.heartbeat.interval.ms=500
        auto.create.topics.enable=false
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=1
        """
            .formatted(
                port, controller, secured ? "SASL_PLAINTEXT" : "PLAINTEXT", folder.resolve("data"));
    return secured ? common + security() : common;
  }

  private static String security() {
    return """
    authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
    super.users=User:admin;User:ANONYMOUS
    sasl.enabled.mechanisms=PLAIN
    sasl.mechanism.inter.broker.protocol=PLAIN
    listener.name.clients.plain.sasl.jaas.config=\
    org.apache.kafka.common.security.plain.PlainLoginModule required \
    username="admin" password="admin" user_admin="admin" user_relay="relay";
    """;
  }

  private void format() throws IOException {
    var answer = new ByteArrayOutputStream();
    String[] arguments = {
      "format", "--standalone", "-t", Uuid.randomUuid().toString(), "-c", settings().toString()
    };
    try (var printer = new PrintStream(answer, false, StandardCharsets.UTF_8)) {
      if (StorageTool.execute(arguments, printer) != 0) {
        throw new IOException("Cannot format the broker's folder: " + answer);
      }
    }
  }

  private boolean accepts() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
