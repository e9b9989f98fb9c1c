package io.danvan.taskboard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.live.Position;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of a board's stream that follows the page's rules, drops its connection at random, and
 * insists that nothing is missed or comes twice.
 */
public final class StreamClient {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LONGEST = 100;

  private final HttpClient http;
  private final String session;
  private final String board;
  private final Random random;
  private PageCopy copy;
  private int connections;
  private int resets;

  /**
   * Opens a board.
   *
   * @param session the cookie of somebody who is signed in
   * @param address the service's address
   * @param seed of its chances
   */
  public StreamClient(HttpClient http, String session, String address, Scope scope, int seed)
      throws IOException, InterruptedException {
    this.http = http;
    this.session = session;
    this.board = address + "/boards/" + scope;
    this.random = new Random(seed);
    this.copy = snapshot();
  }

  /** What somebody sees who opens the board anew. */
  public PageCopy snapshot() throws IOException, InterruptedException {
    return PageCopy.of(get("/snapshot"));
  }

  /**
   * Watches, drops and resumes for as long as the board changes.
   *
   * @param seen is handed every frame
   */
  public void watchWhile(BooleanSupplier changing, Consumer<String> seen)
      throws IOException, InterruptedException {
    while (changing.getAsBoolean()) {
      if (random.nextInt(4) == 0) {
        poll(seen);
      } else {
        watch(1 + random.nextInt(LONGEST), changing, seen);
      }
    }
  }

  /** Fetches what is missing up to where the board stands now. */
  public PageCopy catchUp(Position now) throws IOException, InterruptedException {
    while (!copy.position().equals(now)) {
      poll(_ -> {});
    }
    return copy;
  }

  /** How often it connected. */
  public int connections() {
    return connections;
  }

  /** How often it was told to begin again from a snapshot. */
  public int resets() {
    return resets;
  }

  /** Reads some events, then drops the connection in the middle of whatever comes. */
  private void watch(int events, BooleanSupplier changing, Consumer<String> seen)
      throws IOException, InterruptedException {
    connections++;
    HttpRequest request =
        request("/stream?after=0:0").header("Last-Event-ID", copy.position().toString()).build();
    HttpResponse<InputStream> answer =
        http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      String id = "";
      int received = 0;
      String line = lines.readLine();
      while (line != null && received < events && changing.getAsBoolean()) {
        if (line.equals("event: reset")) {
          reset();
          return;
        }
        if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("data: ") && !id.isEmpty()) {
          received++;
          apply(id, line.substring(6), seen);
          id = "";
        }
        line = lines.readLine();
      }
    }
  }

  /** What a proxy leaves of the stream when it holds events back. */
  private void poll(Consumer<String> seen) throws IOException, InterruptedException {
    var answer = JSON.readTree(get("/changes?wait=0&after=" + copy.position()));
    for (var each : answer.get("frames")) {
      apply(each.get("id").asString(), each.get("frame").toString(), seen);
    }
    if (answer.get("reset").asBoolean()) {
      reset();
    }
  }

  private void reset() throws IOException, InterruptedException {
    resets++;
    copy = snapshot();
  }

  private void apply(String id, String frame, Consumer<String> seen) {
    Position to = Position.parse(id).orElseThrow();
    assertThat(copy.apply(to, frame)).as("no gap at %s after %s", id, copy.position()).isTrue();
    seen.accept(frame);
  }

  private String get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(board + path)).header("Cookie", session);
  }
}
