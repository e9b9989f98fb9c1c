package io.danvan.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Memory as Linux counts it; on other systems nothing is known and nothing refused. */
final class Memory {
  private static final long KIBI = 1024;

  private Memory() {}

  /** Refuses to start parts for which there is not enough free memory. */
  static void requireRoomFor(List<Part> parts) {
    long needed = parts.stream().mapToLong(Part::megabytes).sum();
    OptionalLong free = kilobytes(Path.of("/proc/meminfo"), "MemAvailable:");
    if (free.isPresent() && free.getAsLong() / KIBI < needed) {
      throw new Trouble(
          "Too little memory: about %d MB are needed and %d MB are free. Close other programs and start again."
              .formatted(needed, free.getAsLong() / KIBI));
    }
  }

  /**
   * What a process and those that it started take, in megabytes. Memory that processes share is
   * divided among them (PSS).
   */
  static long megabytes(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
            .mapToLong(
                each ->
                    kilobytes(Path.of("/proc", String.valueOf(each.pid()), "smaps_rollup"), "Pss:")
                        .orElse(0))
            .sum()
        / KIBI;
  }

  private static OptionalLong kilobytes(Path file, String field) {
    if (!Files.isReadable(file)) {
      return OptionalLong.empty();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(field))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst();
    } catch (IOException | RuntimeException e) {
      // The process ended while it was looked at.
      return OptionalLong.empty();
    }
  }
}
