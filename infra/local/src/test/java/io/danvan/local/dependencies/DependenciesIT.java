package io.danvan.local.dependencies;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class DependenciesIT {
  private static final Path PAGE = Path.of("../../docs/reference/licences.md");
  private static final Path FRESH = Path.of("target/licences.md");
  private static final List<String> SERVICES =
      List.of(
          "directory", "peoples-committee", "mass-mobilization", "fatherland-front", "task-board");

  private final Map<String, BillOfMaterials> bills = new TreeMap<>();

  @BeforeAll
  void read() throws IOException {
    for (String service : SERVICES) {
      String jar = "../../services/%s/target/danvan-%s-0.1.0-SNAPSHOT-exec.jar";
      bills.put(service, BillOfMaterials.of(Path.of(jar.formatted(service, service))));
    }
    bills.put("local", BillOfMaterials.ofLocalStack());
  }

  /** Starters have nothing in them: their jars are left out. */
  @Test
  void aBillNamesEveryJarThatIsThereAndNoOther() {
    bills.forEach(
        (part, bill) -> {
          assertThat(bill.components())
              .as(part)
              .extracting(Component::jar)
              .containsAll(bill.jars());
          assertThat(bill.components())
              .as(part)
              .filteredOn(component -> !component.name().contains("-starter"))
              .extracting(Component::jar)
              .isSubsetOf(bill.jars());
        });
  }

  /** A licence that nobody has agreed to is read before it is added to the page. */
  @Test
  void thePageShowsTheLicences() throws IOException {
    assertThat(all()).extracting(Component::licence).doesNotContain("");
    String fresh = LicencesReference.render(all());
    Files.writeString(FRESH, fresh);
    assertThat(PAGE)
        .as("docs/reference/licences.md is stale: copy infra/local/%s over it", FRESH)
        .hasContent(fresh);
  }

  @Test
  void nothingHasAWeaknessThatIsKnownAndMatters() throws IOException {
    for (Advisory advisory : Advisory.all()) {
      if (advisory.harmlessBecause().isBlank()) {
        assertThat(all()).as(advisory.name()).noneMatch(advisory::concerns);
      } else {
        assertThat(all()).as("what is excused is still used").anyMatch(advisory::concerns);
      }
    }
  }

  private Set<Component> all() {
    return bills.values().stream()
        .flatMap(bill -> bill.components().stream())
        .collect(toCollection(TreeSet::new));
  }
}
