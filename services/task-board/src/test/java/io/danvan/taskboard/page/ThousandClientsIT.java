package io.danvan.taskboard.page;

import static io.danvan.coordination.directory.OrganisationKind.FATHERLAND_FRONT;
import static io.danvan.coordination.directory.OrganisationKind.MASS_MOBILIZATION;
import static io.danvan.coordination.directory.OrganisationKind.PEOPLES_COMMITTEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.testing.RawConnection;
import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.live.Position;
import io.danvan.taskboard.testing.BoardTest;
import io.danvan.taskboard.testing.BusyBodies;
import io.danvan.taskboard.testing.PageCopy;
import io.danvan.taskboard.testing.StreamClient;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.TestPropertySource;

/**
 * Test 10 of the event rules: a thousand clients connect, drop and resume at random over HTTP while
 * tasks change 200 times a second, and some connections are never read. Each client ends equal to
 * the snapshot, card by card and count by count.
 */
@TestPropertySource(properties = "danvan.board.heartbeat=20s")
class ThousandClientsIT extends BoardTest {
  private static final Logger log = LoggerFactory.getLogger(ThousandClientsIT.class);
  private static final int CHANGES = Integer.getInteger("danvan.test.watched-changes", 4_000);
  private static final int CHANGES_PER_SECOND = 200;

  /** Those who watch one board, which gathers its changes for them. */
  private static final int CROWD = 940;

  private static final int OTHERS_PER_BOARD = 10;
  private static final int TASKS_EACH = 6;
  private static final int UNREAD = 50;
  private static final int CLIENTS_PER_SESSION = 10;

  private static final Scope CROWDED = new Scope.WithAllBelow(Country.MON_SON);
  private static final List<OrganisationId> CROWDED_BODIES = bodies(Country.MON_SON);
  private static final List<List<OrganisationId>> OTHER_BODIES =
      List.of(bodies(Country.CON_CUONG), bodies(Country.ANH_SON));

  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicBoolean changing = new AtomicBoolean(true);
  private final Map<Scope, List<StreamClient>> clients = new HashMap<>();
  private final List<RawConnection> unread = new ArrayList<>();
  private final Queue<Long> delays = new ConcurrentLinkedQueue<>();

  @AfterEach
  void close() throws IOException {
    http.close();
    for (RawConnection each : unread) {
      each.close();
    }
  }

  @Test
  void everyClientEndsEqualToTheSnapshot() throws Exception {
    var bodies = new BusyBodies(board, groups());
    open(CROWDED, CROWDED_BODIES.getFirst(), CROWD);
    for (OrganisationId each : OTHER_BODIES.stream().flatMap(List::stream).toList()) {
      open(new Scope.Own(each), each, OTHERS_PER_BOARD);
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> watching = new ArrayList<>();
      for (StreamClient each : all()) {
        watching.add(threads.submit(() -> watch(each, bodies)));
      }
      double speed;
      try {
        speed = bodies.change(CHANGES, CHANGES_PER_SECOND);
      } finally {
        changing.set(false);
      }
      // Who waits for the next event hears of the end.
      bodies.changeEach();
      for (Future<?> each : watching) {
        each.get();
      }
      report(speed);
    }
    for (List<StreamClient> watchers : clients.values()) {
      PageCopy truth = watchers.getFirst().snapshot();
      assertThat(truth.cards()).isNotEmpty();
      for (StreamClient each : watchers) {
        PageCopy copy = each.catchUp(truth.position());
        assertThat(copy.counts()).isEqualTo(truth.counts());
        assertThat(copy.cards()).isEqualTo(truth.cards());
      }
    }
  }

  /**
   * One task is of the crowd's board; each of the others' bodies leads some with its neighbours.
   */
  private static List<List<OrganisationId>> groups() {
    List<List<OrganisationId>> groups = new ArrayList<>();
    groups.add(CROWDED_BODIES);
    for (List<OrganisationId> commune : OTHER_BODIES) {
      for (int i = 0; i < commune.size() * TASKS_EACH; i++) {
        List<OrganisationId> group = new ArrayList<>(commune);
        Collections.rotate(group, i);
        groups.add(group);
      }
    }
    return groups;
  }

  private static List<OrganisationId> bodies(UnitId unit) {
    return Stream.of(PEOPLES_COMMITTEE, MASS_MOBILIZATION, FATHERLAND_FRONT)
        .map(kind -> Country.body(kind, unit))
        .toList();
  }

  private List<StreamClient> all() {
    return clients.values().stream().flatMap(List::stream).toList();
  }

  private void open(Scope scope, OrganisationId viewer, int number) throws Exception {
    List<StreamClient> opened = new ArrayList<>();
    while (opened.size() < number) {
      String session = session(viewer);
      for (int i = 0; i < CLIENTS_PER_SESSION; i++) {
        opened.add(new StreamClient(http, session, address(), scope, opened.size()));
      }
      if (unread.size() < UNREAD) {
        unread.add(openUnread(session, scope, opened.getLast().snapshot().position()));
      }
    }
    clients.put(scope, opened);
  }

  private RawConnection openUnread(String session, Scope scope, Position after) throws IOException {
    String request = "GET /boards/%s/stream?after=%s HTTP/1.1\r\nHost: any\r\nCookie: %s\r\n\r\n";
    return new RawConnection(address()).send(request.formatted(scope, after, session));
  }

  /** The cookie of a new session. */
  private String session(OrganisationId viewer) throws Exception {
    try (HttpClient browser = signedIn(viewer)) {
      return String.join(
          "; ",
          browser.cookieHandler().orElseThrow().get(URI.create(address()), Map.of()).get("Cookie"));
    }
  }

  private @Nullable Void watch(StreamClient client, BusyBodies bodies) throws Exception {
    Set<String> known = new HashSet<>();
    client.watchWhile(
        changing::get,
        frame -> {
          long now = System.nanoTime();
          for (String title : BusyBodies.titles(frame)) {
            if (known.add(title)) {
              delays.add(now - bodies.committed().getOrDefault(title, now));
            }
          }
        });
    return null;
  }

  private void report(double speed) {
    List<Long> sorted = delays.stream().sorted().toList();
    System.gc();
    log.info(
        "{} clients at {} changes/s: {} connections, {} resets; from commit to a client's copy,"
            + " connecting again included: p50 {} ms, p99 {} ms; heap with {} unread: {} MiB",
        all().size(),
        Math.round(speed),
        all().stream().mapToInt(StreamClient::connections).sum(),
        all().stream().mapToInt(StreamClient::resets).sum(),
        milliseconds(sorted, 0.5),
        milliseconds(sorted, 0.99),
        unread.size(),
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
  }

  private static long milliseconds(List<Long> sorted, double share) {
    return sorted.get((int) (share * (sorted.size() - 1))) / 1_000_000;
  }
}
