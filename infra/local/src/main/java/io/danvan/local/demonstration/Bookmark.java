package io.danvan.local.demonstration;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * How far the demonstration was told in an installation, so that a broken one goes on and a
 * complete one is not told twice: a file whose first line is the day from which the story counts
 * and the edition of which it is, with a line for each thing that has happened, its number and the
 * id of what it began. Thread-safe.
 */
final class Bookmark {
  /** The number that no thing has, but the end. */
  private static final int END = 0;

  /** The edition of stories from before they were told apart. */
  private static final String NOT_NAMED = "";

  private final Path file;
  private final LocalDate toldOn;
  private final String edition;
  private final Map<Integer, String> done;

  private Bookmark(Path file, LocalDate toldOn, String edition, Map<Integer, String> done) {
    this.file = file;
    this.toldOn = toldOn;
    this.edition = edition;
    this.done = done;
  }

  /**
   * The bookmark in that file; a new one begins today, and so does one of another edition of which
   * nothing was told.
   *
   * @param edition the edition of the story that counts from a day
   */
  static Bookmark in(Path file, LocalDate today, Function<LocalDate, String> edition) {
    try {
      if (Files.exists(file)) {
        Bookmark found = read(file);
        if (!found.done.isEmpty() || found.isOf(edition.apply(found.toldOn))) {
          return found;
        }
      }
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, today + " " + edition.apply(today) + "\n");
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static Bookmark read(Path file) throws IOException {
    // What was cut off in the middle of a line is told again.
    String text = Files.readString(file);
    List<String> lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    Map<Integer, String> done = new HashMap<>();
    lines.stream()
        .skip(1)
        .map(line -> line.split(" ", -1))
        .forEach(words -> done.put(Integer.valueOf(words[0]), words[1]));
    String[] first = lines.getFirst().split(" ", -1);
    return new Bookmark(
        file, LocalDate.parse(first[0]), first.length > 1 ? first[1] : NOT_NAMED, done);
  }

  /** The day from which the story counts: its present. */
  LocalDate toldOn() {
    return toldOn;
  }

  /** Whether it is in that edition of the story: in another the numbers are other things'. */
  boolean isOf(String other) {
    return edition.equals(other);
  }

  /** Whether all was told. */
  synchronized boolean isComplete() {
    return isDone(END);
  }

  /** All was told. */
  synchronized void complete() {
    happened(END, "");
  }

  synchronized boolean isDone(int number) {
    return done.containsKey(number);
  }

  synchronized int done() {
    return done.size();
  }

  /** The id of what the thing of that number began. */
  synchronized String id(int number) {
    return Objects.requireNonNull(done.get(number), () -> "thing " + number);
  }

  /**
   * A thing has happened.
   *
   * @param id of what it began; empty if nothing
   */
  synchronized void happened(int number, String id) {
    try {
      Files.writeString(file, number + " " + id + "\n", CREATE, APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    done.put(number, id);
  }
}
