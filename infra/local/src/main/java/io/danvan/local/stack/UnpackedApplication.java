package io.danvan.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * A Boot application taken out of its one executable jar: it starts faster from separate jars, and
 * only so can it have a start-up cache.
 */
final class UnpackedApplication {
  private final Path module;
  private final Path folder;
  private final Path marker;

  /**
   * An application of the build.
   *
   * @param module the folder of its Maven module
   * @param folder where it is unpacked
   */
  UnpackedApplication(Path module, Path folder) {
    this.module = module;
    this.folder = folder;
    this.marker = folder.resolve("contents.sha256");
  }

  /** The jar to run; the jars that it needs lie beside it. */
  Path jar() {
    return folder.resolve(executable().getFileName());
  }

  /** What the executable jar holds, as one short text; a build that changes nothing keeps it. */
  String contents() {
    try (var zip = new ZipFile(executable().toFile())) {
      String listing =
          zip.stream()
              .map(entry -> entry.getName() + " " + entry.getCrc())
              .sorted()
              .collect(Collectors.joining("\n"));
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(listing.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Unpacks it, unless that was done with the same contents before. */
  void unpack() throws IOException, InterruptedException {
    String contents = contents();
    if (Files.exists(marker) && Files.readString(marker).equals(contents)) {
      return;
    }
    Folders.delete(folder);
    Process process =
        new ProcessBuilder(
                List.of(
                    JavaProgram.JAVA,
                    "-Djarmode=tools",
                    "-jar",
                    executable().toString(),
                    "extract",
                    "--destination",
                    folder.toString()))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("cannot unpack " + executable());
    }
    Files.writeString(marker, contents);
  }

  private Path executable() {
    Path target = module.resolve("target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.toString().endsWith("-exec.jar"))
          .findFirst()
          .orElseThrow(() -> new Trouble("The build left no executable jar in " + target));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
