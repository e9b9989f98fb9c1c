package io.danvan.local.endtoend;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sample of the agencies' guide at work, in a folder of its own. */
final class Sample implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  static final String JAVA = Path.of(System.getProperty("java.home"), "bin").toString();
  private static final String OUTPUT = "output.txt";

  /** What a sample prints of an event; what may follow is its value. */
  private static final Pattern EVENT = Pattern.compile("(\\S+) (\\d+ io\\.danvan\\.\\S+)( .*)?");

  private final String program;
  private final Path folder;
  private final String command;
  private final Map<String, String> surroundings;
  private @Nullable Process process;

  /**
   * Prepares what the guide says is needed.
   *
   * @param surroundings the variables that {@code ./danvan start} prints
   */
  Sample(Guide guide, String program, Map<String, String> surroundings) throws IOException {
    this.program = program;
    this.command = guide.piece("run " + program).strip();
    this.surroundings = surroundings;
    this.folder = Files.createTempDirectory("danvan-sample");
    Files.writeString(folder.resolve(program), guide.piece(program));
  }

  /** The folder in which it runs. */
  Path folder() {
    return folder;
  }

  /** Starts it, or starts it again where it stopped. */
  void start() {
    try {
      var builder = new ProcessBuilder("sh", "-c", command);
      builder.environment().putAll(surroundings);
      builder.environment().merge("PATH", JAVA, (path, java) -> java + ":" + path);
      process =
          builder
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve(OUTPUT).toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it has printed these events, stream by stream in order, and no others. */
  void awaitExactly(Map<String, List<String>> events) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              startAgainIfAtTheEnd();
              assertThat(events()).as(program).isEqualTo(events);
            });
  }

  /** Ends it, as a system that shuts down would. */
  void stop() {
    Stream.concat(running().toHandle().descendants(), Stream.of(running().toHandle()))
        .forEach(ProcessHandle::destroy);
    await().atMost(PATIENCE).until(() -> !running().isAlive());
  }

  @Override
  public void close() throws IOException {
    if (process != null) {
      stop();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** One that reads to the end only, as the shell's, has to be called again. */
  private void startAgainIfAtTheEnd() throws IOException {
    if (!running().isAlive()) {
      assertThat(running().exitValue()).as("%s said: %s", program, output()).isZero();
      start();
    }
  }

  private Map<String, List<String>> events() throws IOException {
    return output()
        .lines()
        .map(EVENT::matcher)
        .filter(Matcher::matches)
        .collect(groupingBy(event -> event.group(1), mapping(event -> event.group(2), toList())));
  }

  private String output() throws IOException {
    Path output = folder.resolve(OUTPUT);
    return Files.exists(output) ? Files.readString(output) : "";
  }

  private Process running() {
    return Objects.requireNonNull(process, "not started");
  }
}
