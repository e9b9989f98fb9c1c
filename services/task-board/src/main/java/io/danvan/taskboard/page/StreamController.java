package io.danvan.taskboard.page;

import io.danvan.platform.security.Caller;
import io.danvan.platform.time.RealTime;
import io.danvan.taskboard.live.BoardHub;
import io.danvan.taskboard.live.Position;
import io.danvan.taskboard.live.Run;
import io.danvan.taskboard.live.Signal;
import io.danvan.taskboard.live.Subscription;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A board's changes as server-sent events, or as long polls for proxies that hold those back. Each
 * watcher has a virtual thread that waits for its queue; a slow connection blocks that thread only.
 */
@RestController
final class StreamController {
  private static final int LONGEST_WAIT = 25;

  /** Then the browser connects again by itself, so that everything is looked at again. */
  private static final Duration LIFETIME = Duration.ofMinutes(10);

  /** Also what a stream begins with: by that the page knows that events come through. */
  private static final String BEAT = "event: beat\ndata: {}\n\n";

  /** Nothing is wrong, but what follows is to be had by another stream, perhaps elsewhere. */
  private static final String AGAIN = "event: again\ndata: {}\n\n";

  /** Of no generation, so that the hub answers with a reset. */
  private static final Position NOWHERE = new Position(0, 0);

  private final Boards boards;
  private final BoardHub hub;
  private final Frames frames;
  private final Presences presences;
  private final RealTime time;
  private final Duration heartbeat;
  private final Counter resets;

  StreamController(
      Boards boards,
      BoardHub hub,
      Frames frames,
      Presences presences,
      RealTime time,
      MeterRegistry meters,
      @Value("${danvan.board.heartbeat}") Duration heartbeat) {
    this.boards = boards;
    this.hub = hub;
    this.frames = frames;
    this.presences = presences;
    this.time = time;
    this.heartbeat = heartbeat;
    this.resets =
        Counter.builder("danvan.board.resets")
            .description("Watchers told to begin again from a snapshot")
            .register(meters);
  }

  @GetMapping(path = "/boards/{scope}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void stream(
      @PathVariable String scope,
      @RequestParam String after,
      @RequestParam(defaultValue = "false") boolean countsOnly,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
      Caller caller,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response)
      throws InterruptedException {
    Audience audience = Audience.of(caller, language);
    Boards.Opened board = boards.open(scope, caller);
    Position from = from(last == null ? after : last, board, countsOnly);
    String session = request.getSession().getId();
    Subscription subscription = hub.subscribe(board.id(), from);
    try {
      presences.enter(subscription, session);
      response.setContentType("text/event-stream;charset=UTF-8");
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("X-Accel-Buffering", "no");
      send(response.getOutputStream(), BEAT);
      pass(subscription, board, audience, from, response.getOutputStream());
    } catch (IOException e) {
      // The watcher has gone, or did not read for too long: it comes back with its position.
    } finally {
      presences.leave(subscription, session);
      hub.unsubscribe(board.id(), subscription);
    }
  }

  private void pass(
      Subscription subscription,
      Boards.Opened board,
      Audience audience,
      Position from,
      OutputStream out)
      throws IOException, InterruptedException {
    Instant end = time.clock().instant().plus(LIFETIME);
    while (time.clock().instant().isBefore(end)
        && boards.mayWatch(audience.organisation(), board.scope())) {
      switch (subscription.next(heartbeat)) {
        case Signal.Changed(Run run) -> send(out, event(run, board, audience, from));
        case Signal.Beat _ -> send(out, BEAT);
        case Signal.Reset _ -> {
          resets.increment();
          send(out, "event: reset\ndata: {}\n\n");
          return;
        }
        case Signal.Ended _ -> {
          send(out, AGAIN);
          return;
        }
      }
    }
    send(out, AGAIN);
  }

  @GetMapping(path = "/boards/{scope}/changes", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> changes(
      @PathVariable String scope,
      @RequestParam String after,
      @RequestParam(defaultValue = "false") boolean countsOnly,
      @RequestParam(defaultValue = "25") int wait,
      Caller caller,
      Locale language,
      HttpServletRequest request)
      throws InterruptedException {
    Audience audience = Audience.of(caller, language);
    Boards.Opened board = boards.open(scope, caller);
    Position from = from(after, board, countsOnly);
    String session = request.getSession().getId();
    Subscription subscription = hub.subscribe(board.id(), from);
    try {
      presences.enter(subscription, session);
      Duration patience = Duration.ofSeconds(Math.clamp(wait, 0, LONGEST_WAIT));
      return ResponseEntity.ok()
          .cacheControl(CacheControl.noStore())
          .body(poll(subscription, patience, board, audience, from));
    } finally {
      presences.leave(subscription, session);
      hub.unsubscribe(board.id(), subscription);
    }
  }

  private String poll(
      Subscription subscription,
      Duration patience,
      Boards.Opened board,
      Audience audience,
      Position from)
      throws InterruptedException {
    StringJoiner sent = new StringJoiner(",", "[", "]");
    Signal signal = subscription.next(patience);
    while (signal instanceof Signal.Changed(Run run)) {
      String frame = frames.of(run, board, audience);
      sent.add("{\"id\":\"%s\",\"frame\":%s}".formatted(from.at(run.to()), frame));
      signal = subscription.next(Duration.ZERO);
    }
    if (signal instanceof Signal.Reset) {
      resets.increment();
    }
    return "{\"frames\":%s,\"reset\":%s}".formatted(sent, signal instanceof Signal.Reset);
  }

  private String event(Run run, Boards.Opened board, Audience audience, Position from) {
    return "id: %s\ndata: %s\n\n".formatted(from.at(run.to()), frames.of(run, board, audience));
  }

  /**
   * Where a watcher goes on. One that shows cards of a board that has grown too large for them, or
   * counts of one that has shrunk again, stands nowhere: its frames would be of the other kind, and
   * it would not notice.
   */
  private static Position from(String text, Boards.Opened board, boolean countsOnly) {
    Position position = Position.parse(text).orElseThrow(BoardRefusals::notFound);
    return board.countsOnly() == countsOnly ? position : NOWHERE;
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
