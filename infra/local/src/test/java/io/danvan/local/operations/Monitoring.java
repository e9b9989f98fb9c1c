package io.danvan.local.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The alarms and the dashboards, as their files have them. */
final class Monitoring {
  static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();
  static final Path FOLDER = CHECKOUT.resolve("infra/monitoring");
  static final Path RULES = FOLDER.resolve("rules/danvan.yml");
  static final Path RULES_TEST = FOLDER.resolve("rules/danvan.test.yml");

  /** What makes no name of a metric: texts, labels, durations, groupings, functions, words. */
  private static final Pattern NO_METRIC =
      Pattern.compile(
          "\"[^\"]*\"|\\{[^}]*\\}|\\[[^]]*\\]|\\b(by|without|on|ignoring) *\\([^)]*\\)|\\boffset"
              + " +\\w+|\\b[a-z_0-9]+ *(?=\\()|\\b(and|or|unless|bool|sum|min|max|count)\\b");

  private static final Pattern NAME = Pattern.compile("\\b[A-Za-z_][A-Za-z_0-9]*\\b");

  private Monitoring() {}

  /** An alarm at one severity. */
  record Alarm(String name, String severity, String query, JsonNode annotations) {
    String says(String annotation) {
      return annotations.path(annotation).asString();
    }
  }

  /** What a panel of a dashboard asks for. */
  record Shown(String dashboard, String panel, String query) {
    /** As Prometheus takes it: variables are Grafana's. */
    String forService(String service) {
      return query.replace("$service", service).replace("$__rate_interval", "1m");
    }
  }

  static List<Alarm> alarms() {
    return elements(yaml(RULES).get("groups"))
        .flatMap(group -> elements(group.get("rules")))
        .map(
            rule ->
                new Alarm(
                    rule.get("alert").asString(),
                    rule.at("/labels/severity").asString(),
                    rule.get("expr").asString(),
                    rule.get("annotations")))
        .toList();
  }

  static List<Shown> shown() {
    try (Stream<Path> files = Files.list(FOLDER.resolve("dashboards"))) {
      return files.sorted().flatMap(Monitoring::panels).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Shown> panels(Path file) {
    JsonNode dashboard = JsonMapper.shared().readTree(read(file));
    return elements(dashboard.get("panels"))
        .flatMap(
            panel ->
                elements(panel.get("targets"))
                    .map(
                        target ->
                            new Shown(
                                file.getFileName().toString(),
                                panel.get("title").asString(),
                                target.get("expr").asString())));
  }

  static JsonNode yaml(Path file) {
    return JsonMapper.shared().valueToTree(new Yaml().load(read(file)));
  }

  static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** The names of the metrics that a query is made of. */
  static Set<String> metrics(String query) {
    Set<String> names = new TreeSet<>();
    NAME.matcher(NO_METRIC.matcher(query).replaceAll(" "))
        .results()
        .map(MatchResult::group)
        .forEach(names::add);
    return names;
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
