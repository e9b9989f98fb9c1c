package io.danvan.local.operations;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.danvan.local.stack.LocalStack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real Prometheus with our alarms fetches the measurements of the running services: whatever an
 * alarm or a panel asks for is there.
 */
class MonitoringIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** Prometheus' own. */
  private static final Set<String> NOT_OURS = Set.of("ALERTS");

  private static LocalStack stack;

  @BeforeAll
  static void start() throws Exception {
    Promtool.requireInstalled();
    stack = LocalStack.shared();
    stack.start();
  }

  @Test
  void everythingThatAnAlarmOrAPanelAsksForIsMeasured(@TempDir Path folder) throws Exception {
    try (Prometheus prometheus = Prometheus.watching(stack, folder)) {
      work();
      Set<String> metrics =
          Stream.concat(
                  Monitoring.alarms().stream().map(Monitoring.Alarm::query),
                  Monitoring.shown().stream().map(Monitoring.Shown::query))
              .flatMap(query -> Monitoring.metrics(query).stream())
              .filter(name -> !NOT_OURS.contains(name))
              .collect(toCollection(TreeSet::new));

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(metrics)
                      .as("what is not measured; %s", prometheus.troubles())
                      .filteredOn(name -> !prometheus.finds(name))
                      .isEmpty());
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(Monitoring.shown())
                      .filteredOn(panel -> !isShown(panel, prometheus))
                      .isEmpty());
    }
  }

  /** A panel of one service is filled for each service that it can be opened for. */
  private static boolean isShown(Monitoring.Shown panel, Prometheus prometheus) {
    List<String> services =
        panel.query().contains("$service")
            ? List.of("peoples-committee", "task-board")
            : List.of("");
    return services.stream().allMatch(service -> prometheus.finds(panel.forService(service)));
  }

  /** Whatever is measured by what happens has to happen. */
  private static void work() throws Exception {
    Desk office = Desk.of(stack, "ubnd.nghean");
    URI committee = stack.address("peoples-committee");
    try (HttpClient http = HttpClient.newHttpClient()) {
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  http.send(office.issue(committee, "Kế hoạch"), BodyHandlers.ofString())
                          .statusCode()
                      == 201);
      http.send(HttpRequest.newBuilder(stack.board()).build(), BodyHandlers.discarding());
    }
  }
}
