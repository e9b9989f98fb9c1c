package io.danvan.local.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that nobody else writes, and the files in which their bytes stand. */
final class Words {
  /** PostgreSQL's write-ahead log expires by itself; Kafka's indexes hold numbers, in much room. */
  private static final Pattern NOT_SEARCHED = Pattern.compile(".*/pg_wal/.*|.*\\.(time)?index");

  private final String text = "Lời cần xóa " + letters(UUID.randomUUID());

  /** No digits, which might look like a number that no text may hold. */
  private static String letters(UUID random) {
    return random
        .toString()
        .chars()
        .filter(Character::isLetterOrDigit)
        .mapToObj(each -> Character.toString('a' + Character.digit(each, 16)))
        .collect(Collectors.joining());
  }

  /** Short and random, so that no store would compress it. */
  String text() {
    return text;
  }

  /** The files below a folder that hold the words. */
  List<Path> filesBelow(Path folder) {
    byte[] bytes = text.getBytes(UTF_8);
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !NOT_SEARCHED.matcher(file.toString()).matches())
          .filter(Files::isRegularFile)
          .filter(file -> holds(file, bytes))
          .map(folder::relativize)
          .toList();
    } catch (IOException | UncheckedIOException e) {
      // A file may go while the folder is walked; who looks again does not miss one.
      return List.of(Path.of("changing: " + e.getMessage()));
    }
  }

  private static boolean holds(Path file, byte[] bytes) {
    try {
      // One character for each byte, so that the search is the virtual machine's own.
      return new String(Files.readAllBytes(file), ISO_8859_1)
          .contains(new String(bytes, ISO_8859_1));
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
