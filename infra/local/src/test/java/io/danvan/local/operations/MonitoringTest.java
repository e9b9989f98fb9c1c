package io.danvan.local.operations;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.local.operations.Monitoring.Alarm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The alarms and the dashboards are what Prometheus understands, and whole. */
class MonitoringTest {
  private static final Path PAGES = Monitoring.CHECKOUT.resolve("docs/operations/alarms");

  @Test
  void everyAlarmFiresWhenItShouldAndNotBefore() throws Exception {
    Promtool.Answer answer = Promtool.run("test", "rules", Monitoring.RULES_TEST.toString());

    assertThat(answer.exitCode()).as(answer.text()).isZero();
  }

  @Test
  void everyAlarmIsTestedAtEverySeverity() {
    List<JsonNode> moments = moments();

    assertThat(moments.stream().flatMap(MonitoringTest::alarmsAndSeverities).collect(toSet()))
        .isEqualTo(
            Monitoring.alarms().stream()
                .map(alarm -> alarm.name() + " " + alarm.severity())
                .collect(toSet()));
    assertThat(moments)
        .filteredOn(moment -> moment.get("exp_samples").isEmpty())
        .hasSizeGreaterThanOrEqualTo(Monitoring.alarms().size() / 2);
  }

  @Test
  void everyAlarmSaysWhatIsWrongInBothLanguagesAndWhatToDo() {
    assertThat(Monitoring.alarms())
        .allSatisfy(
            alarm -> {
              assertThat(alarm.severity()).isIn("critical", "warning");
              assertThat(alarm.annotations().propertyNames())
                  .containsExactlyInAnyOrder("summary", "summary_en", "runbook");
              assertThat(alarm.says("summary")).matches(".*[ăâđêôơưạảấầậếềệốồộớờợứừựịọủ].*");
              assertThat(Monitoring.CHECKOUT.resolve(alarm.says("runbook"))).exists();
            });
  }

  @Test
  void everyPageOfARunbookBelongsToAnAlarm() throws Exception {
    Set<String> named =
        Monitoring.alarms().stream()
            .map(alarm -> Path.of(alarm.says("runbook")).getFileName().toString())
            .collect(toSet());
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString()).collect(toSet()))
          .isEqualTo(named);
    }
  }

  @Test
  void everyPageSaysWhatAnOperatorAsks() {
    for (Alarm alarm : Monitoring.alarms()) {
      String page = Monitoring.read(Monitoring.CHECKOUT.resolve(alarm.says("runbook")));
      assertThat(page)
          .startsWith("# " + alarm.name() + "\n")
          .contains("\n## What it means\n")
          .contains("\n## What is not lost\n")
          .contains("\n## What to look at\n")
          .contains("\n## What to do\n")
          .contains("\n## When it is over\n");
      assertThat(page.lines().count()).as(alarm.name()).isLessThan(60);
    }
  }

  @Test
  void prometheusUnderstandsEveryQueryOfTheDashboards(@TempDir Path folder) throws Exception {
    List<Monitoring.Shown> shown = Monitoring.shown();
    String rules =
        IntStream.range(0, shown.size())
            .mapToObj(
                n ->
                    "      - record: panel_%d\n        expr: '%s'\n"
                        .formatted(n, shown.get(n).forService("a").replace("'", "''")))
            .collect(joining("", "groups:\n  - name: dashboards\n    rules:\n", ""));
    Path file = Files.writeString(folder.resolve("dashboards.yml"), rules);

    Promtool.Answer answer = Promtool.run("check", "rules", "--lint=none", file.toString());

    assertThat(answer.exitCode()).as(answer.text()).isZero();
    assertThat(shown).hasSizeGreaterThan(30);
  }

  @Test
  void prometheusUnderstandsTheExampleOfItsConfiguration() throws Exception {
    Path example = Monitoring.FOLDER.resolve("prometheus.yml");

    Promtool.Answer answer = Promtool.run("check", "config", "--syntax-only", example.toString());

    assertThat(answer.exitCode()).as(answer.text()).isZero();
  }

  private static List<JsonNode> moments() {
    return Monitoring.elements(Monitoring.yaml(Monitoring.RULES_TEST).get("tests"))
        .flatMap(test -> Monitoring.elements(test.get("promql_expr_test")))
        .toList();
  }

  private static Stream<String> alarmsAndSeverities(JsonNode moment) {
    return Monitoring.elements(moment.get("exp_samples"))
        .map(sample -> sample.get("labels").asString())
        .map(labels -> labels.replaceAll(".*alertname=\"(\\w+)\".*severity=\"(\\w+)\".*", "$1 $2"));
  }
}
