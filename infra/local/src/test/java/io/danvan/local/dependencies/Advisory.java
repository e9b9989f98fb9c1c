package io.danvan.local.dependencies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.module.ModuleDescriptor.Version;
import java.util.List;
import java.util.Objects;

/**
 * A published weakness of a library that this project uses. The list, {@code advisories.csv}, is
 * kept by hand: the build asks nobody.
 *
 * @param fixedIn the first version that does not have it
 * @param harmlessBecause why it is taken nevertheless; blank if it is not
 */
record Advisory(String name, String coordinates, String fixedIn, String harmlessBecause) {
  static List<Advisory> all() throws IOException {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Advisory.class.getResourceAsStream("advisories.csv")),
                UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(Advisory::parse).toList();
    }
  }

  /** Whether the component is a version that has the weakness. */
  boolean concerns(Component component) {
    return coordinates.equals(component.coordinates())
        && Version.parse(component.version()).compareTo(Version.parse(fixedIn)) < 0;
  }

  private static Advisory parse(String line) {
    String[] fields = line.split(";", -1);
    return new Advisory(fields[0], fields[1], fields[2], fields[3]);
  }
}
