package io.danvan.local.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prometheus and its tool, as Debian has them. */
final class Promtool {
  static final Path PROMETHEUS = Path.of("/usr/bin/prometheus");
  private static final Path PROMTOOL = Path.of("/usr/bin/promtool");

  private Promtool() {}

  /** What a run ended with. */
  record Answer(int exitCode, String text) {}

  static Answer run(String... words) throws IOException, InterruptedException {
    requireInstalled();
    List<String> command = new ArrayList<>(List.of(PROMTOOL.toString()));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Answer(process.waitFor(), text);
  }

  /** Continuous integration has it; who works without it is told what to install. */
  static void requireInstalled() {
    assumeTrue(
        Files.isExecutable(PROMTOOL) && Files.isExecutable(PROMETHEUS),
        "The alarms cannot be checked without Prometheus: apt-get install prometheus");
  }
}
