package io.danvan.local.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.danvan.local.access.BrokerAccounts;
import io.danvan.local.endtoend.Published;
import io.danvan.local.stack.Instance;
import io.danvan.local.stack.LocalStack;
import io.danvan.schemas.Family;
import io.danvan.schemas.Topic;
import io.danvan.schemas.Topics;
import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * An upgrade as operators do it: of two instances of a service, and of the board, one after the
 * other is stopped and started while people work. Nobody sees an error, and nothing is lost.
 */
@TestInstance(Lifecycle.PER_CLASS)
class RollingRestartIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final long BETWEEN_COMMANDS = Duration.ofMillis(20).toNanos();
  private static final int WRITERS = 3;

  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final Set<String> issued = ConcurrentHashMap.newKeySet();
  private volatile boolean working = true;
  private LocalStack stack;
  private Desk office;
  private Desk operator;
  private List<Instance> services;
  private List<Instance> boards;
  private Balancer toServices;
  private Balancer toBoards;

  @BeforeAll
  void begin() throws Exception {
    stack = LocalStack.shared();
    stack.start();
    services = instances("peoples-committee");
    boards = instances("task-board");
    stack.start(Stream.concat(services.stream(), boards.stream()).toList());
    office = Desk.of(stack, "ubnd.nghean");
    operator = Desk.of(stack, "vanhanh");
    toServices = new Balancer(services, HttpClient.newBuilder());
    toBoards =
        new Balancer(
            boards,
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL));
  }

  @AfterAll
  void end() {
    working = false;
    toServices.close();
    toBoards.close();
    stack.killInstances();
  }

  /** Two, of which the first takes the place of the stack's own. */
  private List<Instance> instances(String service) throws Exception {
    assertThat(stack.danvan("stop", service).exitCode()).isZero();
    int port = stack.address(service).getPort();
    return List.of(
        stack.instance(service, service + "-1", port),
        stack.instance(service, service + "-2", LocalStack.freePort()));
  }

  @Test
  void nobodySeesThatEveryInstanceIsReplaced() throws Exception {
    awaitTheDirectory();
    var watcher = new Watcher(toBoards);
    watcher.signIn(stack.board(), stack.issuer(), office.account().name());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.execute(watcher::watch);
      for (int n = 0; n < WRITERS; n++) {
        threads.execute(this::issueTasks);
      }
      try {
        stop(0);
        stack.start(List.of(services.get(0), boards.get(0)));
        stop(1);
        working = false;
        await()
            .atMost(PATIENCE)
            .untilAsserted(() -> assertThat(watcher.tasks()).containsAll(issued));
      } finally {
        working = false;
        watcher.leave();
        toBoards.close();
      }
    }

    assertThat(failures).isEmpty();
    assertThat(watcher.complaints()).isEmpty();
    assertThat(watcher.hints()).isPositive();
    // Other tests of this stack have forged events of commitments.
    List<Topic> tasks =
        Topics.all().stream().filter(topic -> topic.family() == Family.TASKS).toList();
    // The last of them may still be on its way.
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              Published published =
                  Published.read(stack.kafka().client(BrokerAccounts.VERIFIER), tasks);
              assertThat(issued)
                  .hasSizeGreaterThan(WRITERS)
                  .allSatisfy(
                      task -> assertThat(published.events(task)).containsExactly("TaskIssued"));
            });
    System.out.printf(
        "%d tasks were issued during the restarts; the board moved %d times.%n",
        issued.size(), watcher.hints());
  }

  /** Stops one of each, as its platform does; the other one takes over what it did. */
  private void stop(int which) {
    Instance service = services.get(which);
    Instance board = boards.get(which);
    service.askToStop();
    board.askToStop();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> !service.isReady() && service.isAlive());
    await().atMost(PATIENCE).until(() -> !service.runs() && !board.runs());
    long gone = System.nanoTime();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> leads(services.get(1 - which)));
    System.out.printf(
        "%s leads the relay %d ms after %s has gone.%n",
        services.get(1 - which).name(),
        Duration.ofNanos(System.nanoTime() - gone).toMillis(),
        service.name());
  }

  private boolean leads(Instance instance) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          operator.request(instance.address().resolve("/actuator/prometheus")).build();
      return http.send(request, BodyHandlers.ofString())
          .body()
          .lines()
          .anyMatch(line -> line.startsWith("danvan_relay_leader") && line.endsWith(" 1.0"));
    }
  }

  /** A service that does not know the organisations yet refuses politely. */
  private void awaitTheDirectory() {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                services.stream()
                    .allMatch(
                        instance -> answer(instance, "Kế hoạch đầu tiên").statusCode() == 201));
  }

  private HttpResponse<String> answer(Instance instance, String title) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(office.issue(instance.address(), title), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void issueTasks() {
    while (working) {
      try {
        HttpResponse<String> answer =
            toServices.send(
                service -> office.issue(service, "Tiếp công dân định kỳ"), BodyHandlers.ofString());
        if (answer.statusCode() == 201) {
          issued.add(JsonMapper.shared().readTree(answer.body()).get("id").asString());
        } else {
          failures.add(answer.statusCode() + " " + answer.body());
        }
      } catch (IOException | InterruptedException e) {
        failures.add(e.toString());
      }
      LockSupport.parkNanos(BETWEEN_COMMANDS);
    }
  }
}
