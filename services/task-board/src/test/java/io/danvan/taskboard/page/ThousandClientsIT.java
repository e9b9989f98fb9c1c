package io.danvan.taskboard.page;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.COMMUNE_PARTY;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.testing.Country;
import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.live.Position;
import io.danvan.taskboard.testing.BoardTest;
import io.danvan.taskboard.testing.PageCopy;
import io.danvan.taskboard.testing.Story;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Test 10 of the event rules: watchers connect, drop and resume at random over HTTP while tasks
 * change in the database. Each ends equal to the snapshot, card by card and count by count.
 */
class BoardStreamTest extends BoardTest {
  private static final int WATCHERS = 200;
  private static final int BROWSERS = 20;
  private static final int WRITERS = 3;
  private static final int STEPS = 40;
  private static final LocalDate DUE = LocalDate.of(2030, 1, 15);
  private static final String SCOPE = new Scope.WithAllBelow(Country.CON_CUONG).toString();

  private final AtomicBoolean changing = new AtomicBoolean(true);

  @Test
  void everyWatcherEndsEqualToTheSnapshot() throws Exception {
    HttpClient client = signedIn(COMMUNE);
    List<HttpClient> browsers = new ArrayList<>();
    for (int i = 0; i < BROWSERS; i++) {
      browsers.add(signedIn(COMMUNE));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<PageCopy>> watchers = new ArrayList<>();
      for (int i = 0; i < WATCHERS; i++) {
        watchers.add(threads.submit(new Watcher(browsers.get(i % BROWSERS), i)));
      }
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        Random random = new Random(i);
        writers.add(threads.submit(() -> write(random)));
      }
      try {
        for (Future<?> writer : writers) {
          writer.get();
        }
      } finally {
        changing.set(false);
      }
      PageCopy truth = snapshot(client);
      assertThat(truth.cards()).isNotEmpty();
      for (Future<PageCopy> watcher : watchers) {
        PageCopy copy = watcher.get();
        assertThat(copy.position()).isEqualTo(truth.position());
        assertThat(copy.counts()).isEqualTo(truth.counts());
        assertThat(copy.cards()).isEqualTo(truth.cards());
      }
    }
  }

  /** Changes few tasks often; their parts are in several transactions at a time. */
  private void write(Random random) {
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      stories.add(
          story(PROVINCE)
              .issue("Việc " + i, DUE.plusDays(i), COMMUNE, COMMUNE_FRONT, COMMUNE_PARTY));
    }
    List<OrganisationId> organisations = List.of(COMMUNE, COMMUNE_FRONT, COMMUNE_PARTY);
    for (int i = 0; i < STEPS; i++) {
      Story story = stories.get(random.nextInt(stories.size()));
      OrganisationId who = organisations.get(random.nextInt(organisations.size()));
      switch (random.nextInt(7)) {
        case 0, 1 -> story.accept(who);
        case 2, 3 -> story.report(who, random.nextInt(101), "Tiến độ");
        case 4 -> story.fulfil(who, "Kết quả");
        case 5 -> story.confirm(who);
        default -> story.giveBack(who, "Cần bổ sung");
      }
    }
  }

  private PageCopy snapshot(HttpClient client) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(client, "/boards/" + SCOPE + "/snapshot");
    assertThat(answer.statusCode()).isEqualTo(200);
    return PageCopy.of(answer.body());
  }

  private final class Watcher implements Callable<PageCopy> {
    private final HttpClient client;
    private final Random random;
    private PageCopy copy;

    Watcher(HttpClient client, int seed) throws IOException, InterruptedException {
      this.client = client;
      this.random = new Random(seed);
      this.copy = snapshot(client);
    }

    @Override
    public PageCopy call() throws Exception {
      while (changing.get() || !copy.position().equals(snapshot(client).position())) {
        if (random.nextInt(4) == 0) {
          poll();
        } else {
          watch(1 + random.nextInt(30));
        }
      }
      return copy;
    }

    /** Reads some events, then drops the connection in the middle of whatever comes. */
    private void watch(int events) throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address() + "/boards/" + SCOPE + "/stream?after=0:0"))
              .header("Last-Event-ID", copy.position().toString())
              .build();
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
        String id = "";
        int received = 0;
        for (String line = lines.readLine();
            line != null && received < events && changing.get();
            line = lines.readLine()) {
          if (line.equals("event: reset")) {
            copy = snapshot(client);
            return;
          }
          if (line.startsWith("id: ")) {
            id = line.substring(4);
          } else if (line.startsWith("data: ") && !id.isEmpty()) {
            received++;
            apply(id, line.substring(6));
            id = "";
          }
        }
      }
    }

    /** What a proxy leaves of the stream when it holds events back. */
    private void poll() throws IOException, InterruptedException {
      String path = "/boards/" + SCOPE + "/changes?wait=0&after=" + copy.position();
      var answer = new JsonMapper().readTree(get(client, path).body());
      for (var each : answer.get("frames")) {
        apply(each.get("id").asString(), each.get("frame").toString());
      }
      if (answer.get("reset").asBoolean()) {
        copy = snapshot(client);
      }
    }

    private void apply(String id, String data) {
      Position to = Position.parse(id).orElseThrow();
      assertThat(copy.apply(to, data)).as("no gap at " + id + " after " + copy.position()).isTrue();
    }
  }
}
