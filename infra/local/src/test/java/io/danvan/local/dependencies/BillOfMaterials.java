package io.danvan.local.dependencies;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The CycloneDX document of a part of the installation.
 *
 * @param components what others have made
 * @param jars the names of their jars that are really there
 */
record BillOfMaterials(Set<Component> components, Set<String> jars) {
  private static final String DOCUMENT = "META-INF/sbom/application.cdx.json";
  private static final String JARS = "BOOT-INF/lib/";

  /** What Spring Boot adds when it packs a jar: the means to unpack it. */
  private static final String UNPACKER = "spring-boot-jarmode-tools-";

  /** That of an executable jar. */
  static BillOfMaterials of(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile());
        InputStream document = zip.getInputStream(entry(zip))) {
      return read(
          document,
          zip.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.startsWith(JARS) && name.endsWith(".jar"))
              .map(name -> name.substring(JARS.length())));
    }
  }

  /** That of the local stack, whose jars lie in a folder. */
  static BillOfMaterials ofLocalStack() throws IOException {
    try (InputStream document = Files.newInputStream(Path.of("target/classes", DOCUMENT));
        Stream<Path> files = Files.list(Path.of("target/libraries"))) {
      return read(document, files.map(file -> file.getFileName().toString()));
    }
  }

  private static ZipEntry entry(ZipFile zip) {
    ZipEntry entry = zip.getEntry(DOCUMENT);
    if (entry == null) {
      throw new AssertionError(zip.getName() + " has no bill: Maven leaves it out when offline");
    }
    return entry;
  }

  private static BillOfMaterials read(InputStream document, Stream<String> jars) {
    JsonNode components = new JsonMapper().readTree(document).get("components");
    return new BillOfMaterials(
        components
            .valueStream()
            .map(Component::of)
            .filter(component -> !component.isOwn())
            .collect(toCollection(TreeSet::new)),
        jars.filter(jar -> !jar.startsWith("danvan-") && !jar.startsWith(UNPACKER))
            .collect(toCollection(TreeSet::new)));
  }
}
