package io.danvan.local.demonstration;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far the demonstration was told in an installation, so that a broken one goes on and a
 * complete one is not told twice.
 */
final class Bookmark {
  /**
   * What the file holds.
   *
   * @param begunOn the day that the story counts from
   * @param done the number of things that have happened
   * @param begun the ids of the tasks and meetings that were begun, by their titles
   */
  record Content(LocalDate begunOn, int done, @JsonAlias("tasks") Map<String, String> begun) {}

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path file;
  private Content content;

  private Bookmark(Path file, Content content) {
    this.file = file;
    this.content = content;
  }

  /** The bookmark in that file; a new one begins today. */
  static Bookmark in(Path file, LocalDate today) {
    Content content =
        Files.exists(file) ? JSON.readValue(file, Content.class) : new Content(today, 0, Map.of());
    return new Bookmark(file, content);
  }

  LocalDate begunOn() {
    return content.begunOn();
  }

  int done() {
    return content.done();
  }

  /** The id of what was begun under a title. */
  String id(String title) {
    return Objects.requireNonNull(content.begun().get(title), title);
  }

  /** One more thing has happened. */
  void moveOn() {
    save(new Content(content.begunOn(), content.done() + 1, content.begun()));
  }

  /** A task or a meeting was begun. */
  void begun(String title, String id) {
    Map<String, String> begun = new HashMap<>(content.begun());
    begun.put(title, id);
    save(new Content(content.begunOn(), content.done() + 1, begun));
  }

  private void save(Content next) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path draft = file.resolveSibling(file.getFileName() + ".draft");
      Files.write(draft, JSON.writeValueAsBytes(next));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    content = next;
  }
}
