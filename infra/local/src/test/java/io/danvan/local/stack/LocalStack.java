package io.danvan.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.local.access.BrokerAccounts;
import io.danvan.local.access.BrokerCredentials;
import io.danvan.local.demonstration.Services;
import io.danvan.local.verification.Selection;
import io.danvan.local.verification.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBindingFilter;

/**
 * The local stack as a newcomer runs it, by {@code ./danvan}: real processes, in a folder and at
 * ports of their own. It takes what the build has just made.
 */
public final class LocalStack implements AutoCloseable {
  private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();
  private static final int LINES_OF_LOG = 25;

  /** What the services take the topics' {@code max.compaction.lag.ms} for. */
  public static final Duration COMPACTION_LAG = Duration.ofSeconds(2);

  private final Installation installation;
  private final Processes processes;
  private final Stack stack;
  private String welcome = "";
  private final List<Instance> instances = new CopyOnWriteArrayList<>();

  private LocalStack(Installation installation) {
    this.installation = installation;
    this.processes = new Processes(installation);
    this.stack = new Stack(installation);
  }

  /** What a command said. */
  public record Answer(int exitCode, String text) {}

  /** An empty one, of which nothing runs, and of which nothing is left if the test is cut short. */
  public static LocalStack create() throws IOException {
    Path home = Files.createTempDirectory("danvan");
    var stack = new LocalStack(new Installation(CHECKOUT, home, Port.freeOffset(), false));
    Runtime.getRuntime().addShutdownHook(new Thread(stack::cutShort));
    return stack;
  }

  /**
   * One for all tests of this JVM that can live with what others left in it; whoever needs a part
   * starts it. It ends with the JVM.
   */
  public static LocalStack shared() {
    return Shared.STACK;
  }

  /** Starts whatever does not run, without the demonstration. */
  public void start() throws IOException, InterruptedException {
    Answer answer = danvan("start", "--empty");
    assertThat(answer.exitCode()).as(answer.text()).isZero();
    welcome = answer.text();
  }

  /** What the last start told to export, for an agency's program. */
  public Map<String, String> agencyVariables() {
    return Pattern.compile("^ +export (\\w+)=(.*)$", Pattern.MULTILINE)
        .matcher(welcome)
        .results()
        .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));
  }

  /** The files that hold secrets. */
  public List<Path> secrets() throws IOException {
    List<Path> files = new ArrayList<>(List.of(installation.home().resolve("kafka.properties")));
    for (String folder : List.of("kafka-accounts", "registry-accounts", IdentityIssuer.NAME)) {
      try (Stream<Path> all = Files.list(installation.data(folder))) {
        all.forEach(files::add);
      }
    }
    return files;
  }

  /** What others on the machine can see of the parts: their commands, and their logs. */
  public Map<String, String> visible() throws IOException {
    Map<String, String> visible = new TreeMap<>();
    for (String part : running()) {
      long pid = processes.find(part).orElseThrow().pid();
      visible.put(part, Files.readString(Path.of("/proc/" + pid + "/cmdline")));
    }
    try (Stream<Path> logs = Files.list(installation.log("any").getParent())) {
      for (Path log : logs.toList()) {
        visible.put(log.getFileName().toString(), Files.readString(log));
      }
    }
    return visible;
  }

  /** Starts the broker alone, with its topics, accounts and grants. */
  public void startBroker() {
    Set<String> broker = Set.of(Kafka.NAME, Topology.NAME);
    new Starter(installation, processes, new Screen(System.out))
        .start(stack.work().stream().filter(work -> broker.contains(work.name())).toList());
  }

  /** Takes every grant away; the next start gives them again. */
  public void revokeGrants() throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(kafka().client(BrokerAccounts.INSTALLER))) {
      admin.deleteAcls(List.of(AclBindingFilter.ANY)).all().get();
    }
  }

  /** Carries out a command of {@code ./danvan}. */
  public Answer danvan(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(CHECKOUT.resolve("danvan").toString()));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "DANVAN_HOME",
                installation.home().toString(),
                "DANVAN_PORT_OFFSET",
                String.valueOf(installation.portOffset()),
                "DANVAN_CACHES",
                "off",
                "DANVAN_BUILD",
                "off",
                // So that the bytes of redacted words are gone within seconds, not days.
                "DANVAN_RELAY_COMPACTIONLAG",
                COMPACTION_LAG.toString(),
                "DANVAN_RELAY_HEARTBEATINTERVAL",
                "1s",
                "DANVAN_RELAY_REDACTIONCHECK",
                "PT0.5S"));
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), text);
  }

  /** Kills a part with all processes that it started, as a failing machine would. */
  public void kill(String part) {
    assertThat(running()).contains(part);
    kill(List.of(stack.part(part)));
  }

  /** Kills everything at once. */
  public void killAll() {
    kill(Stream.concat(stack.parts().stream(), instances.stream()).toList());
  }

  /** The names of the parts that run. */
  public List<String> running() {
    return parts().filter(part -> processes.find(part).isPresent()).toList();
  }

  /** The ports at which something listens. */
  public List<Port> takenPorts() {
    return Stream.of(Port.values()).filter(port -> !Probe.isFree(installation.port(port))).toList();
  }

  /** A port's number here. */
  public int port(Port port) {
    return installation.port(port);
  }

  /** Where the board is opened. */
  public URI board() {
    return installation.url(Port.TASK_BOARD);
  }

  /** Where the broker is reached, and with what. */
  public BrokerCredentials kafka() {
    return Kafka.credentials(installation);
  }

  /** The folder of all that it keeps. */
  public Path home() {
    return installation.home();
  }

  /** A database, as its superuser. */
  public Connection database(String name) throws SQLException {
    return DriverManager.getConnection(installation.database(name), Postgres.USER, "");
  }

  /** Compares journals, Kafka and readers, as {@code ./danvan verify} does. */
  public Verification.Result verify() throws SQLException {
    return new Verifying(installation, new Screen(System.out), Stack.SERVICES)
        .compare(Selection.ALL);
  }

  /** Where tokens come from. */
  public URI issuer() {
    return installation.url(Port.IDENTITY);
  }

  /** The secret of every account's program. */
  public String clientSecret() {
    return IdentityIssuer.clientSecret(installation);
  }

  /** Where each service is, by its name. */
  public Map<String, URI> addresses() {
    return stack.parts().stream()
        .filter(part -> part instanceof BootService)
        .collect(Collectors.toMap(Part::name, part -> installation.url(part.ports().getFirst())));
  }

  /** Where a service is. */
  public URI address(String service) {
    return installation.url(stack.part(service).ports().getFirst());
  }

  /** The folder of all logs. */
  public Path logFolder() {
    return installation.home().resolve("logs");
  }

  /** An instance of a service beside or instead of the stack's own; it does not run yet. */
  public Instance instance(String service, String name, int port) {
    var instance = new Instance(stack.part(service), name, port, processes);
    instances.add(instance);
    return instance;
  }

  /** A port at which nobody listens. */
  public static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral(Installation.LOOPBACK))) {
      return socket.getLocalPort();
    }
  }

  /** Kills the instances that were started beside the stack's own. */
  public void killInstances() {
    kill(List.copyOf(instances));
  }

  /** Starts instances and waits until all are ready. */
  public void start(List<Instance> starting) {
    new Starter(installation, processes, new Screen(System.out)).start(List.copyOf(starting));
  }

  /** The bodies' services. */
  public Services services() {
    return StoryTelling.services(installation);
  }

  /** The address of the broker's controller. */
  public String controller() {
    return installation.address(Port.KAFKA_CONTROLLER);
  }

  /** The last lines of every part's log, for a test that failed. */
  public String logs() {
    return parts().map(this::endOfLog).collect(Collectors.joining("\n"));
  }

  @Override
  public void close() throws IOException, InterruptedException {
    try {
      danvan("stop");
    } finally {
      killAll();
      Folders.delete(installation.home());
    }
  }

  /** A command that is at work would start more. */
  private void cutShort() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    killAll();
  }

  private Stream<String> parts() {
    return stack.parts().stream().map(Part::name);
  }

  private void kill(List<Part> parts) {
    List<ProcessHandle> family =
        parts.stream()
            .flatMap(part -> processes.find(part.name()).stream())
            .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
            .toList();
    family.forEach(ProcessHandle::destroyForcibly);
    CompletableFuture.allOf(
            family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
        .join();
  }

  private String endOfLog(String part) {
    Path log = installation.log(part);
    if (!Files.exists(log)) {
      return part + " has no log";
    }
    try {
      List<String> lines = Files.readAllLines(log);
      return "--- the end of %s.log%n%s"
          .formatted(
              part,
              String.join(
                  "\n", lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Shared {
    static final LocalStack STACK = begin();

    private static LocalStack begin() {
      try {
        LocalStack stack = create();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack)));
        return stack;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void end(LocalStack stack) {
      try {
        stack.cutShort();
        Folders.delete(stack.installation.home());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
