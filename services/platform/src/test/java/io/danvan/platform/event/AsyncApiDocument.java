package io.danvan.platform.event;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.danvan.schemas.EventTypes;
import io.danvan.schemas.Family;
import io.danvan.schemas.Owner;
import io.danvan.schemas.Topic;
import io.danvan.schemas.Topics;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes {@code docs/reference/asyncapi.yaml} from the catalogue of topics and event types. */
final class AsyncApiDocument {
  private static final String AVRO = "application/vnd.apache.avro+json;version=1.9.0";

  private static final Path RELEASED = Path.of("../../schemas/released");

  private AsyncApiDocument() {}

  static String render() {
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(120);
    options.setSplitLines(true);
    return "# Generated from the catalogue of topics and event types; a test fails when it is"
        + " stale.\n"
        + new Yaml(options).dump(document());
  }

  private static Map<String, Object> document() {
    return map(
        "asyncapi", "3.0.0",
        "info", info(),
        "defaultContentType", "application/avro",
        "servers", map("broker", server()),
        "channels", each(Topics.all(), AsyncApiDocument::id, AsyncApiDocument::channel),
        "operations",
            each(Topics.all(), topic -> "subscribe." + id(topic), AsyncApiDocument::operation),
        "components",
            map(
                "messages",
                    each(
                        EventTypes.all().values(), AsyncApiDocument::id, AsyncApiDocument::message),
                "messageTraits", map("event", trait()),
                "securitySchemes",
                    map(
                        "account",
                        map("type", "scramSha512", "description", "An agency's account."))));
  }

  private static Map<String, Object> info() {
    return map(
        "title", "Danvan events",
        "version", "1.0.0",
        "description",
            "What People's Committees, Mass Mobilization Committees and Fatherland Front"
                + " organizations tell each other, and agencies. How to subscribe, and what is"
                + " guaranteed, is in docs/agencies.md.");
  }

  private static Map<String, Object> server() {
    return map(
        "host", "{address}",
        "protocol", "kafka-secure",
        "description", "The address that came with the account. A local installation has no TLS.",
        "variables", map("address", map("default", "127.0.0.1:9092")),
        "security", List.of(map("$ref", "#/components/securitySchemes/account")));
  }

  private static Map<String, Object> channel(Topic topic) {
    return map(
        "address", topic.name(),
        "description",
            "%s of %s, %s."
                .formatted(
                    topic.family().segment(),
                    topic.owner().segment(),
                    topic.classification().segment()),
        "messages",
            each(
                types(topic).toList(),
                AsyncApiDocument::id,
                type -> map("$ref", "#/components/messages/" + id(type))),
        "bindings",
            map(
                "kafka",
                map(
                    "partitions", topic.partitions(),
                    "topicConfiguration", map("cleanup.policy", List.of("compact")),
                    "bindingVersion", "0.5.0")));
  }

  private static Map<String, Object> operation(Topic topic) {
    return map(
        "action", "send",
        "summary", "Danvan sends; whoever was granted the topic reads.",
        "channel", map("$ref", "#/channels/" + id(topic)));
  }

  private static Map<String, Object> message(Schema type) {
    // The same way leads there from the document's folder as from this module's.
    Path schema = RELEASED.resolve(type.getFullName()).resolve(latest(type));
    return map(
        "name", type.getFullName(),
        "summary", type.getDoc(),
        "contentType", "application/avro",
        "headers",
            map(
                "type",
                "object",
                "properties",
                map(CloudEventHeaders.TYPE, map("type", "string", "const", type.getFullName()))),
        "traits", List.of(map("$ref", "#/components/messageTraits/event")),
        "payload", map("schemaFormat", AVRO, "schema", map("$ref", schema.toString())));
  }

  private static Map<String, Object> trait() {
    return map(
        "headers",
        map(
            "type", "object",
            "required", EventHeaders.required(),
            "properties", EventHeaders.schemas()),
        "bindings",
        map(
            "kafka",
            map(
                "key", map("type", "string", "description", "<stream id>:<ce_sequence>"),
                "schemaIdLocation", "payload",
                "schemaIdPayloadEncoding", "confluent",
                "bindingVersion", "0.5.0")));
  }

  /** The types that a topic may carry; units are told from organisations by their types' names. */
  private static Stream<Schema> types(Topic topic) {
    return EventTypes.all().values().stream()
        .filter(type -> topic.family().carries(type.getFullName()))
        .filter(
            type ->
                topic.owner() != Owner.DIRECTORY
                    || type.getName().startsWith("Unit") == (topic.family() == Family.UNITS));
  }

  private static String latest(Schema type) {
    String[] versions = RELEASED.resolve(type.getFullName()).toFile().list();
    return Stream.of(requireNonNull(versions)).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** Names of parts of the document have no slash and no dash. */
  private static String id(Topic topic) {
    return "%s.%s.%s"
        .formatted(
            topic.owner().segment(), topic.family().segment(), topic.classification().segment())
        .replace('-', '_');
  }

  private static String id(Schema type) {
    return type.getFullName().substring("io.danvan.events.".length());
  }

  private static <T> Map<String, Object> each(
      Collection<T> things, Function<T, String> id, Function<T, Map<String, Object>> content) {
    return things.stream().collect(toMap(id, content, (one, other) -> one, LinkedHashMap::new));
  }

  /** Keys and values by turns, in the order in which they are to be written. */
  static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
