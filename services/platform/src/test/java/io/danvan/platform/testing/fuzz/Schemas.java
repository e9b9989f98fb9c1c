package io.danvan.platform.testing.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes values that a description's schemas allow. */
final class Schemas {
  private static final int DEEPEST = 6;
  private static final JsonNodeFactory NODES = new JsonMapper().getNodeFactory();

  private final JsonNode document;

  Schemas(JsonNode document) {
    this.document = document;
  }

  /** A value for each alternative of a schema. */
  List<JsonNode> samples(JsonNode schema) {
    JsonNode known = resolve(schema);
    List<JsonNode> samples = new ArrayList<>();
    known.path("oneOf").forEach(each -> samples.add(sample(each, 0)));
    if (samples.isEmpty()) {
      samples.add(sample(known, 0));
    }
    return samples;
  }

  private JsonNode sample(JsonNode schema, int depth) {
    JsonNode known = resolve(schema);
    if (known.has("example")) {
      return known.path("example");
    }
    if (known.path("enum").size() > 0) {
      return known.path("enum").get(0);
    }
    if (known.path("oneOf").size() > 0) {
      return sample(known.path("oneOf").get(0), depth);
    }
    return switch (known.path("type").asString("object")) {
      case "string" -> NODES.stringNode(text(known.path("format").asString("")));
      case "integer", "number" -> NODES.numberNode(1);
      case "boolean" -> NODES.booleanNode(true);
      case "array" -> array(known, depth);
      default -> object(known, depth);
    };
  }

  private JsonNode array(JsonNode schema, int depth) {
    return depth > DEEPEST
        ? NODES.arrayNode()
        : NODES.arrayNode().add(sample(schema.path("items"), depth + 1));
  }

  private JsonNode object(JsonNode schema, int depth) {
    ObjectNode object = NODES.objectNode();
    if (depth <= DEEPEST) {
      for (Map.Entry<String, JsonNode> each : schema.path("properties").properties()) {
        object.set(each.getKey(), sample(each.getValue(), depth + 1));
      }
    }
    return object;
  }

  private static String text(String format) {
    return switch (format) {
      case "uuid" -> "01890a5d-ac96-774b-bcce-b302099a8057";
      case "date" -> "2030-01-15";
      case "date-time" -> "2030-01-15T00:00:00Z";
      default -> "Một đoạn văn bản.";
    };
  }

  private JsonNode resolve(JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    return reference.isEmpty() ? schema : document.at(reference.substring(1));
  }
}
