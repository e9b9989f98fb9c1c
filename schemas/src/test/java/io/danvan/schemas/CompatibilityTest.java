package io.danvan.schemas;

import static org.apache.avro.SchemaCompatibility.checkReaderWriterCompatibility;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FULL_TRANSITIVE: every present event type reads, and is read by, every version ever released of
 * it. Agencies cannot be upgraded by us, and topics are kept for ever.
 */
class CompatibilityTest {
  private static final ReleasedSchemas RELEASED = new ReleasedSchemas(Path.of("released"));

  @Test
  void everyEventTypeIsCompatibleWithAllItsReleasedVersions() {
    RELEASED
        .all()
        .forEach(
            (name, versions) -> {
              Schema current = EventTypes.all().get(name);
              assertThat(current).as("the released event type %s is still there", name).isNotNull();
              assertThat(incompatibilities(current, versions)).as(name).isEmpty();
            });
  }

  /** What is deployed is what the registry gets, and so what the next change must fit. */
  @Test
  void everyEventTypeIsFrozenAsItIs() {
    Map<String, String> latest = new TreeMap<>();
    RELEASED.all().forEach((name, versions) -> latest.put(name, versions.getLast().toString()));
    Map<String, String> current = new TreeMap<>();
    EventTypes.all().forEach((name, schema) -> current.put(name, EventTypes.contractText(schema)));

    assertThat(current).isEqualTo(latest);
  }

  @Test
  void findsAFieldWithoutDefaultAndARemovedOne() {
    Schema released = record("{\"name\":\"seen\",\"type\":\"long\"}");
    Schema renamed = record("{\"name\":\"known\",\"type\":\"long\"}");

    assertThat(incompatibilities(renamed, List.of(released))).hasSize(2);
  }

  @Test
  void allowsAFieldWithDefault() {
    Schema released = record("{\"name\":\"seen\",\"type\":\"long\"}");
    Schema wider =
        record(
            """
            {"name":"seen","type":"long"},{"name":"step","type":"int","default":0}
            """);

    assertThat(incompatibilities(wider, List.of(released))).isEmpty();
  }

  @Test
  void freezesAVersionOnlyWhenTheSchemaChanged(@TempDir Path folder) {
    ReleasedSchemas released = new ReleasedSchemas(folder);
    Schema first = record("{\"name\":\"seen\",\"type\":\"long\"}");
    Schema second =
        record("{\"name\":\"seen\",\"type\":\"long\",\"doc\":\"What the author had seen.\"}");

    released.freeze(first);
    released.freeze(first);
    released.freeze(second);

    assertThat(released.all()).containsOnlyKeys("test.Sample");
    assertThat(released.all().get("test.Sample")).hasSize(2);
    assertThat(folder.resolve("test.Sample/0001.avsc")).exists();
    assertThat(folder.resolve("test.Sample/0002.avsc")).exists();
  }

  private static List<Incompatibility> incompatibilities(Schema current, List<Schema> versions) {
    return versions.stream()
        .flatMap(
            version ->
                Stream.of(
                    checkReaderWriterCompatibility(current, version),
                    checkReaderWriterCompatibility(version, current)))
        .flatMap(checked -> checked.getResult().getIncompatibilities().stream())
        .toList();
  }

  private static Schema record(String fields) {
    return new Schema.Parser()
        .parse(
            "{\"type\":\"record\",\"name\":\"Sample\",\"namespace\":\"test\",\"fields\":[%s]}"
                .formatted(fields));
  }
}
