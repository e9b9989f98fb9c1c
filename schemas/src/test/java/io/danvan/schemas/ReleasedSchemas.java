package io.danvan.schemas;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/**
 * The frozen versions of the event types: {@code released/<full name>/<version>.avsc}. A file here
 * was given to strangers and is never changed; what comes next is a further version.
 */
final class ReleasedSchemas {
  private final Path folder;

  ReleasedSchemas(Path folder) {
    this.folder = folder;
  }

  /** Freezes each event type that differs from its last version; the argument is the folder. */
  public static void main(String[] arguments) {
    ReleasedSchemas released = new ReleasedSchemas(Path.of(arguments[0]));
    EventTypes.all().values().forEach(released::freeze);
  }

  /** All versions by full name, the oldest first. */
  Map<String, List<Schema>> all() {
    if (!Files.isDirectory(folder)) {
      return Map.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".avsc"))
          .sorted()
          .map(ReleasedSchemas::parse)
          .collect(groupingBy(Schema::getFullName, TreeMap::new, mapping(s -> s, toList())));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the released schemas in " + folder, e);
    }
  }

  /** Writes the event type's present schema as its next version, unless it is the last one. */
  void freeze(Schema eventType) {
    Schema contract = new Schema.Parser().parse(EventTypes.contractText(eventType));
    List<Schema> versions = all().getOrDefault(eventType.getFullName(), List.of());
    if (!versions.isEmpty() && sameText(versions.getLast(), contract)) {
      return;
    }
    Path file =
        folder.resolve(eventType.getFullName()).resolve("%04d.avsc".formatted(versions.size() + 1));
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, contract.toString(true) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot freeze " + file, e);
    }
  }

  /** Compares texts, because schemas that differ only in their docs are equal. */
  private static boolean sameText(Schema one, Schema other) {
    return one.toString().equals(other.toString());
  }

  private static Schema parse(Path file) {
    try {
      return new Schema.Parser().parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
