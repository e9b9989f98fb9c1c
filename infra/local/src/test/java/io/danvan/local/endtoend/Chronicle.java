package io.danvan.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.danvan.local.account.Account;
import io.danvan.local.demonstration.Services;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** All that was done in a test, which must be found everywhere, once and in order. */
final class Chronicle {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int HIDDEN = 403;

  private final List<Part> parts = new ArrayList<>();
  private int tasks;

  /** A task was issued. */
  void issued(List<Part> itsParts) {
    tasks++;
    parts.addAll(itsParts);
  }

  /** The parts of them, in the order in which they were issued. */
  List<Part> parts() {
    return List.copyOf(parts);
  }

  /** The number of tasks issued. */
  int tasks() {
    return tasks;
  }

  /** What a body's own service tells of the parts that its organisation may see. */
  void compareWith(Services services, Account reader) {
    for (Part part : parts) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                HttpResponse<String> answer =
                    services.get(reader, "/api/commitments/" + part.commitment() + "/timeline");
                if (answer.statusCode() != HIDDEN) {
                  assertThat(deeds(services.body(answer)))
                      .as("timeline of %s for %s", part.commitment(), reader.name())
                      .isEqualTo(part.deeds());
                }
              });
    }
  }

  /** What the topics hold. */
  void compareWith(Published published) {
    long streams = 0;
    for (Part part : parts) {
      for (Move.Side side : Move.Side.values()) {
        List<String> events = part.events(side);
        assertThat(published.events(part.stream(side))).isEqualTo(events);
        streams += events.isEmpty() ? 0 : 1;
      }
    }
    assertThat(published.streamsOf("commitment")).isEqualTo(streams);
    assertThat(published.streamsOf("task")).isEqualTo(tasks);
  }

  private static List<Part.Deed> deeds(JsonNode timeline) {
    return StreamSupport.stream(timeline.spliterator(), false)
        .map(
            entry ->
                new Part.Deed(
                    Move.Side.valueOf(entry.get("stream").asString()),
                    entry.get("type").asString()))
        .toList();
  }
}
