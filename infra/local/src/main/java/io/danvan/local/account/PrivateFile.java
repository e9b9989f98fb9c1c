package io.danvan.local.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** Files of short texts that only this user may read. */
public final class PrivateFile {
  private PrivateFile() {}

  /**
   * The file's content. Safe for threads that ask at the same time.
   *
   * @param content what it will hold if it does not exist yet
   */
  public static synchronized String readOrCreate(Path file, Supplier<String> content)
      throws IOException {
    if (!Files.exists(file)) {
      write(file, content.get());
    }
    return Files.readString(file);
  }

  /** Writes it anew: complete or not at all, and never for a moment readable by others. */
  public static void write(Path file, String content) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path draft =
        Files.createTempFile(file.toAbsolutePath().getParent(), "private", ".draft", ownerOnly);
    Files.writeString(draft, content);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
