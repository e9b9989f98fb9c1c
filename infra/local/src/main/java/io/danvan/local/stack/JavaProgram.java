package io.danvan.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a Java program of an installation is run.
 *
 * @param cache its start-up cache
 * @param classPath its jars, in order; looked up late, because they are made late
 * @param options options of its virtual machine
 * @param main the class where it begins, and its arguments
 */
record JavaProgram(
    StartUpCache cache, Supplier<List<Path>> classPath, List<String> options, List<String> main) {
  /**
   * Nine programs start at once on a small machine, where the optimising compiler would take more
   * than half of a service's start. A load test runs the services with other options.
   */
  private static final String QUICK_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

  static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  /** A program whose cache fits as long as the jars of its class path stay as they are. */
  static JavaProgram of(
      Installation installation,
      String name,
      Supplier<List<Path>> classPath,
      List<String> options,
      List<String> main) {
    var cache = new StartUpCache(installation, name, () -> identify(classPath.get()));
    return new JavaProgram(cache, classPath, options, main);
  }

  /** The whole command. */
  List<String> command() {
    List<String> command = new ArrayList<>(List.of(JAVA, "-XX:+UseSerialGC", QUICK_COMPILER_ONLY));
    command.addAll(cache.options());
    command.addAll(options);
    command.add("-cp");
    command.add(
        classPath.get().stream()
            .map(Path::toString)
            .collect(Collectors.joining(System.getProperty("path.separator"))));
    command.addAll(main);
    return command;
  }

  /** The jars of a folder, in the same order every time: a cache depends on it. */
  static List<Path> jarsIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the build left no " + folder, e);
    }
  }

  private static String identify(List<Path> jars) {
    return jars.stream().map(JavaProgram::identify).collect(Collectors.joining("\n"));
  }

  private static String identify(Path jar) {
    try {
      return jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
