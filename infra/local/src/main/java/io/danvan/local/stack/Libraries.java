package io.danvan.local.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The jars that the build of this module leaves for the programs that it runs itself. */
final class Libraries {
  private Libraries() {}

  /** This module's jar and all that it needs. */
  static List<Path> all(Installation installation) {
    Path target = target(installation);
    return Stream.concat(
            JavaProgram.jarsIn(target).stream().filter(Libraries::isOurs),
            JavaProgram.jarsIn(target.resolve("libraries")).stream())
        .toList();
  }

  /** What others wrote: it stays the same when our code changes, and with it a start-up cache. */
  static List<Path> ofOthers(Installation installation) {
    return JavaProgram.jarsIn(target(installation).resolve("libraries")).stream()
        .filter(Predicate.not(Libraries::isOurs))
        .toList();
  }

  private static Path target(Installation installation) {
    return installation.checkout().resolve("infra/local/target");
  }

  private static boolean isOurs(Path jar) {
    return jar.getFileName().toString().startsWith("danvan-");
  }
}
