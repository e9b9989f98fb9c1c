package io.danvan.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The processes of an installation, by their pid files.
 *
 * <p>A pid file holds the process id and the time at which the process started: an id alone may by
 * now belong to somebody else's process, which must neither be taken for ours nor be killed.
 */
final class Processes {
  /** Set by a shell for its own Java programs; they would change ours. */
  private static final Set<String> NOT_INHERITED =
      Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH", "SPRING_PROFILES_ACTIVE");

  /** The system derives start times from its clock, which may be corrected in between. */
  private static final Duration CLOCK_CORRECTION = Duration.ofSeconds(2);

  private static final Path NEW_SESSION = Path.of("/usr/bin/setsid");

  private final Installation installation;

  Processes(Installation installation) {
    this.installation = installation;
  }

  /** Starts the part's process; its output goes to its log, the log before that is kept aside. */
  Process start(Part part) throws IOException {
    Path log = installation.log(part.name());
    Files.createDirectories(log.getParent());
    if (Files.exists(log)) {
      Path before = log.resolveSibling(part.name() + ".before.log");
      Files.move(log, before, StandardCopyOption.REPLACE_EXISTING);
    }
    var builder = new ProcessBuilder(outlivingTheTerminal(part.command()));
    builder.environment().keySet().removeAll(NOT_INHERITED);
    builder.environment().putAll(part.environment());
    builder.directory(installation.home().toFile());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    remember(part.name(), process.toHandle());
    return process;
  }

  /** The part's process, if it runs. */
  Optional<ProcessHandle> find(String name) {
    Path file = installation.pidFile(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      String[] words = Files.readString(file).strip().split(" ");
      Instant started = Instant.parse(words[1]);
      return ProcessHandle.of(Long.parseLong(words[0]))
          .filter(ProcessHandle::isAlive)
          .filter(process -> isSame(process, started));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      // Half written when the machine went down: whatever it named is gone.
      return Optional.empty();
    }
  }

  /** Forgets a process that has ended. */
  void forget(String name) throws IOException {
    Files.deleteIfExists(installation.pidFile(name));
  }

  private void remember(String name, ProcessHandle process) throws IOException {
    Instant started = process.info().startInstant().orElse(Instant.EPOCH);
    Path file = installation.pidFile(name);
    Files.createDirectories(file.getParent());
    Path draft = file.resolveSibling(name + ".draft");
    Files.writeString(draft, process.pid() + " " + started);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean isSame(ProcessHandle process, Instant started) {
    Instant actual = process.info().startInstant().orElse(Instant.EPOCH);
    return Duration.between(started, actual).abs().compareTo(CLOCK_CORRECTION) <= 0;
  }

  /** Puts the process into a session of its own: closing the terminal does not end it. */
  private static List<String> outlivingTheTerminal(List<String> command) {
    if (!Files.isExecutable(NEW_SESSION)) {
      return command;
    }
    List<String> whole = new ArrayList<>(List.of(NEW_SESSION.toString()));
    whole.addAll(command);
    return whole;
  }
}
