package io.danvan.taskboard.page;

import static io.danvan.coordination.testing.Country.PROVINCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.testing.BoardTest;
import io.danvan.taskboard.testing.PageCopy;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamLimitTest extends BoardTest {
  private static final String BOARD = "/boards/" + new Scope.Own(PROVINCE);

  @Test
  void aSessionWatchesSoMuchAtOnceAndNoMore() throws IOException, InterruptedException {
    HttpClient greedy = signedIn(PROVINCE);
    HttpClient another = signedIn(PROVINCE);
    String after = "?after=" + PageCopy.of(get(another, BOARD + "/snapshot").body()).position();
    String poll = BOARD + "/changes" + after + "&wait=0";
    List<InputStream> streams = new ArrayList<>();
    try {
      while (streams.size() < Presences.MOST) {
        HttpResponse<InputStream> stream = stream(greedy, after);
        assertThat(stream.statusCode()).isEqualTo(200);
        streams.add(stream.body());
      }

      assertThat(get(greedy, poll).statusCode()).isEqualTo(429);
      try (InputStream refused = stream(greedy, after).body()) {
        assertThat(new String(refused.readAllBytes(), UTF_8)).contains("too-many-streams");
      }
      assertThat(get(another, poll).statusCode()).isEqualTo(200);

      streams.removeLast().close();
      await().atMost(Duration.ofSeconds(90)).until(() -> get(greedy, poll).statusCode() == 200);
    } finally {
      for (InputStream stream : streams) {
        stream.close();
      }
    }
  }

  private HttpResponse<InputStream> stream(HttpClient client, String after)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address() + BOARD + "/stream" + after)).build(),
        BodyHandlers.ofInputStream());
  }
}
