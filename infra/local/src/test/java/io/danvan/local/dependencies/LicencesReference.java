package io.danvan.local.dependencies;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes {@code docs/reference/licences.md} from the bills of materials. */
final class LicencesReference {
  private LicencesReference() {}

  static String render(Set<Component> components) {
    return """
    # Licences of what is used

    This page is written from the bills of materials in the jars, which have them from what each library says of itself; a
    test fails when it is stale. What only the build and the tests use is not in it.
    """
        + components.stream()
            .collect(
                groupingBy(
                    Component::licence,
                    TreeMap::new,
                    mapping(Component::coordinates, toCollection(TreeSet::new))))
            .entrySet()
            .stream()
            .map(LicencesReference::section)
            .collect(joining());
  }

  private static String section(Entry<String, ? extends Set<String>> licence) {
    return "\n## %s\n\n%s\n"
        .formatted(
            licence.getKey(),
            licence.getValue().stream().map("- `%s`"::formatted).collect(joining("\n")));
  }
}
