package io.danvan.platform.testing.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that can be asked of a service.
 *
 * @param method the HTTP method
 * @param path the path, with names in braces
 * @param parameters the parameters of path, query and headers
 * @param bodies good bodies; none if it takes none
 * @param form whether a body is a form of a page, and not JSON
 */
public record Operation(
    String method, String path, List<Parameter> parameters, List<JsonNode> bodies, boolean form) {
  /**
   * A parameter.
   *
   * @param in {@code path}, {@code query} or {@code header}
   * @param name its name
   * @param schema its schema
   * @param example a good value; missing if the schema says enough
   */
  public record Parameter(String in, String name, JsonNode schema, JsonNode example) {}

  /** All operations that an OpenAPI document describes. */
  public static List<Operation> of(JsonNode document) {
    Schemas schemas = new Schemas(document);
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> each : path.getValue().properties()) {
        String method = each.getKey().toUpperCase(Locale.ROOT);
        operations.add(
            new Operation(
                method, path.getKey(), parameters(each.getValue()), bodies(each, schemas), false));
      }
    }
    return operations;
  }

  /** A page; a field with the value {@code ?} is filled in from what was seen in answers. */
  public static Operation page(String path, Map<String, String> query) {
    return new Operation("GET", path, values(query), List.of(), true);
  }

  /** A form of a page. */
  public static Operation form(String path, Map<String, String> fields) {
    ObjectNode body = new JsonMapper().valueToTree(new TreeMap<>(fields));
    return new Operation("POST", path, values(Map.of()), List.of(body), true);
  }

  private static List<Parameter> values(Map<String, String> values) {
    var json = new JsonMapper();
    // Sorted, so that a seed asks the same in each JVM.
    return new TreeMap<>(values)
        .entrySet().stream()
            .map(
                each ->
                    new Parameter(
                        "query",
                        each.getKey(),
                        json.createObjectNode(),
                        json.valueToTree(each.getValue())))
            .toList();
  }

  private static List<Parameter> parameters(JsonNode operation) {
    return operation
        .path("parameters")
        .valueStream()
        .map(
            each ->
                new Parameter(
                    each.path("in").asString(),
                    each.path("name").asString(),
                    each.path("schema"),
                    each.path("example")))
        .toList();
  }

  private static List<JsonNode> bodies(Map.Entry<String, JsonNode> operation, Schemas schemas) {
    JsonNode content = operation.getValue().at("/requestBody/content/application~1json");
    Stream<JsonNode> examples =
        content.path("examples").valueStream().map(example -> example.path("value"));
    Stream<JsonNode> made =
        content.has("schema") ? schemas.samples(content.path("schema")).stream() : Stream.empty();
    return Stream.concat(examples, made).toList();
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
