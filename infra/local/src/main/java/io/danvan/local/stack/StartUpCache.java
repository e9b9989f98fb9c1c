package io.danvan.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Supplier;

/**
 * A JDK ahead-of-time cache (JEP 514): the classes that a program loads, already linked, so that it
 * starts in half the time. It fits only the jars it was recorded with.
 *
 * <p>A program that has none records one as it runs and writes it when it is stopped in an orderly
 * way, once for each build. Until then the recording belongs to the installation; whole, it serves
 * all installations of the checkout.
 */
final class StartUpCache {
  private final boolean wanted;
  private final Path file;
  private final Path madeFrom;
  private final Path recording;
  private final Path recordedFrom;
  private final Supplier<String> jars;

  /**
   * The cache of a program.
   *
   * @param installation that runs it
   * @param name the program's name
   * @param jars what tells the program's jars from any others
   */
  StartUpCache(Installation installation, String name, Supplier<String> jars) {
    Path shared = installation.made().resolve("caches");
    Path own = installation.home().resolve("run");
    this.wanted = installation.caches();
    this.file = shared.resolve(name + ".aot");
    this.madeFrom = shared.resolve(name + ".jars");
    this.recording = own.resolve(name + ".aot");
    this.recordedFrom = own.resolve(name + ".jars");
    this.jars = jars;
  }

  /** The options with which the program uses the cache, or records it. */
  List<String> options() {
    if (!wanted) {
      return List.of();
    }
    return isFresh()
        ? List.of("-XX:AOTCache=" + file)
        // Classes that cannot be cached are many, and nobody's fault.
        : List.of("-XX:AOTCacheOutput=" + recording, "-Xlog:aot=error");
  }

  /** Remembers which jars a recording that begins now is made from. */
  void prepare() throws IOException {
    Files.deleteIfExists(recording);
    Files.deleteIfExists(recordedFrom);
    if (wanted && !isFresh()) {
      Files.createDirectories(recordedFrom.getParent());
      Files.writeString(recordedFrom, jars.get());
    }
  }

  /** Whether the program, if it runs, writes a cache when it is stopped. */
  boolean isRecording() {
    return Files.exists(recordedFrom);
  }

  /** Puts what the program wrote into use; call it when the program has ended. */
  void seal() throws IOException {
    if (Files.exists(recording)) {
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(madeFrom);
      Files.move(recording, file, StandardCopyOption.REPLACE_EXISTING);
      Files.move(recordedFrom, madeFrom, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Whether it was made from the jars as they are now. */
  private boolean isFresh() {
    try {
      return Files.exists(file)
          && Files.exists(madeFrom)
          && Files.readString(madeFrom).equals(jars.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
