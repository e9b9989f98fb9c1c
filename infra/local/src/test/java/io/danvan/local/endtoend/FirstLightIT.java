package io.danvan.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.danvan.local.access.BrokerAccounts;
import io.danvan.local.stack.LocalStack;
import io.danvan.taskboard.testing.Chromium;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * A task crosses three services and is seen live on three boards, on real units, in real processes
 * and a real browser, whatever process dies on the way. Each test leaves the stack to the next one:
 * starting it takes most of the time.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class FirstLightIT {
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final String TOPIC = "danvan.mass-mobilization.commitments.coordination.v1";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Chronicle chronicle = new Chronicle();
  private final List<Office> offices = new ArrayList<>();
  private final List<String> times = new ArrayList<>();
  private LocalStack stack;
  private Chromium chromium;
  private Agency agency;
  private Office province;
  private Office committee;
  private Office front;

  /** A task by its parts. */
  private record Task(String title, Part own, Part committees, Part fronts) {
    /** How many entries its timeline has: all that was done, and that it was issued. */
    int entries() {
      return 1 + Stream.of(own, committees, fronts).mapToInt(part -> part.deeds().size()).sum();
    }
  }

  /** A test that fails leaves pictures of the pages, and tells what the processes said last. */
  @RegisterExtension
  final TestExecutionExceptionHandler evidence =
      (_, failure) -> {
        offices.forEach(office -> office.photograph(PICTURES));
        throw new AssertionError(
            "%s%nThe pages are in %s.%n%s".formatted(failure, PICTURES, stack.logs()), failure);
      };

  @BeforeAll
  void begin() throws Exception {
    stack = LocalStack.shared();
    stack.start();
    agency = new Agency(stack);
    chromium = new Chromium();
    province = signIn("danvan.nghean");
    committee = signIn("ubnd.concuong");
    front = signIn("mattran.concuong");
  }

  @AfterAll
  void end() throws Exception {
    try (Agency _ = agency;
        Chromium _ = chromium) {
      System.out.println(
          "From a command's answer to the other boards, in ms: " + String.join(", ", times));
      offices.stream()
          .flatMap(office -> office.complaints().stream())
          .distinct()
          .forEach(complaint -> System.out.println("Said meanwhile: " + complaint));
    }
  }

  @Test
  @Order(1)
  void everyStepOfATaskIsSeenOnTheOtherOpenBoards() {
    String title = "Vận động nhân dân các bản xây dựng đời sống văn hóa";
    province.draft(title, List.of(committee, front));
    province.issue();
    Task task = issued(title);

    carryOut(committee, Move.accept(), task.committees());
    carryOut(front, Move.accept(), task.fronts());
    carryOut(committee, Move.report(40), task.committees());
    carryOut(front, Move.report(60), task.fronts());
    carryOut(committee, Move.fulfil(), task.committees());
    carryOut(front, Move.fulfil(), task.fronts());
    carryOut(province, Move.confirm(), task.committees());
    carryOut(province, Move.confirm(), task.fronts());
    carryOut(province, Move.fulfil(), task.own());
    carryOut(province, Move.confirm(), task.own());

    findEverythingEverywhere(task);
  }

  @Test
  @Order(2)
  void whatWasDoneIsThereOnceAndInOrderWhateverIsKilledMeanwhile() throws Exception {
    String title = "Đối thoại với nhân dân vùng tái định cư";
    province.draft(title, List.of(committee, front));
    province.issue();
    kill("mass-mobilization");
    stack.start();
    Task task = issued(title);

    carryOutDuringKill(
        "peoples-committee",
        committee,
        Move.accept(),
        task.committees(),
        () -> carryOut(front, Move.accept(), task.fronts()));
    carryOutDuringKill(
        "fatherland-front",
        front,
        Move.report(20),
        task.fronts(),
        () -> carryOut(committee, Move.report(20), task.committees()));
    carryOutDuringKill("kafka", committee, Move.report(50), task.committees(), () -> {});
    carryOutDuringKill("postgres", front, Move.report(50), task.fronts(), () -> {});
    carryOutWithoutGrants(committee, Move.report(60), task.committees());
    // Nobody needs these to work on: the organisations, the schemas and the keys are known.
    kill("directory");
    carryOut(committee, Move.report(70), task.committees());
    kill("registry");
    carryOut(front, Move.report(70), task.fronts());
    kill("identity");
    carryOut(committee, Move.fulfil(), task.committees());
    stack.start();

    carryOutDuringKill("task-board", front, Move.fulfil(), task.fronts(), () -> {});
    carryOut(province, Move.confirm(), task.committees());

    province.prepare(Move.confirm(), task.fronts());
    province.send();
    times.add("(all killed)");
    stack.killAll();
    stack.start();
    done(province, Move.confirm(), task.fronts());

    findEverythingEverywhere(task);
  }

  /** An agency's programs read what was done before they came, and what is done later. */
  @Test
  @Order(3)
  void anAgencySubscribesAsTheGuideSays() throws Exception {
    agency.each(Sample::start);
    Map<String, List<String>> before = agency.granted();
    assertThat(before).isNotEmpty();
    agency.each(sample -> sample.awaitExactly(before));
    agency.each(Sample::stop);

    new Impostor(stack.kafka().client("mass-mobilization")).repeat(TOPIC);
    String title = "Tuyên truyền chuyển đổi số tại các bản";
    province.draft(title, List.of(committee, front));
    province.issue();
    issued(title);

    agency.each(Sample::start);
    Map<String, List<String>> after = agency.granted();
    assertThat(after.size()).isGreaterThan(before.size());
    agency.each(sample -> sample.awaitExactly(after));
    agency.each(Sample::stop);
  }

  @Test
  @Order(4)
  void secretsAreOnlyInFilesThatTheirOwnerAloneReads() throws Exception {
    Map<String, String> visible = stack.visible();
    for (Path file : stack.secrets()) {
      assertThat(Files.getPosixFilePermissions(file)).as("%s", file).isEqualTo(OWNER_ONLY);
      String secret = Files.readString(file);
      assertThat(visible)
          .as("%s", file)
          .noneSatisfy((_, text) -> assertThat(text).contains(secret));
    }
  }

  @Test
  @Order(5)
  void afterAStopNothingRunsAndAStartFindsTheData() throws Exception {
    assertThat(stack.danvan("stop").exitCode()).isZero();

    assertThat(stack.running()).isEmpty();
    assertThat(stack.takenPorts()).isEmpty();

    assertThat(stack.danvan("start", "identity").exitCode()).isZero();
    assertThat(stack.danvan("start", "mass-mobilization").exitCode()).isZero();
    chronicle.compareWith(stack.services(), province.account());
  }

  @Test
  @Order(6)
  void whatTheLawHadBlankedIsInNoFileAnyMore() throws Exception {
    stack.start();
    Redaction redaction = new Redaction(stack);
    redaction.writeWords();
    redaction.order();
    redaction.awaitReaders();
    redaction.findNothing();
  }

  /** Whether it then has the same as all others is seen by the test that follows. */
  @Test
  @Order(7)
  void aServiceThatIsRestoredFromABackupTakesBackWhatItLacks() throws Exception {
    try (Restoration restoration = new Restoration(stack)) {
      restoration.backUp();
      URI task = restoration.issue();
      restoration.restore();
      restoration.find(task);
    }
  }

  @Test
  @Order(8)
  void aReaderThatStartsLaterEndsEqual() throws Exception {
    stack.kill("task-board");
    try (var connection = stack.database("postgres");
        var statement = connection.createStatement()) {
      statement.execute("DROP DATABASE task_board WITH (FORCE)");
    }
    stack.start();

    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(
            () -> {
              LocalStack.Answer verified = stack.danvan("verify");
              assertThat(verified.exitCode()).as(verified.text()).isZero();
              assertThat(verified.text())
                  .contains("No difference", "task-board", "peoples-committee")
                  .doesNotContainPattern("[1-9][0-9,]* not yet read");
            });
  }

  @Test
  @Order(9)
  void whatIsTamperedWithIsFoundAndNamed() throws Exception {
    new Tampering(stack, chronicle.parts().get(1).stream(Move.Side.RESPONSE)).findEach();

    LocalStack.Answer verified = stack.danvan("verify");
    assertThat(verified.exitCode()).isEqualTo(1);
    assertThat(verified.text()).contains("FIRST DIFFERENCE of", "digest and hash do not cover");
  }

  private Office signIn(String account) {
    Office office = Office.signIn(chromium, stack.board(), account);
    offices.add(office);
    return office;
  }

  /** Waits until the task is issued and on every board. */
  private Task issued(String title) {
    province.issueUntilDone();
    List<Part> parts = province.partsOf(title, 3);
    chronicle.issued(parts);
    var task = new Task(title, parts.get(0), parts.get(1), parts.get(2));
    seen("issue", province, task.committees());
    seen("issue", province, task.fronts());
    return task;
  }

  private void carryOut(Office office, Move move, Part part) {
    office.prepare(move, part);
    office.send();
    done(office, move, part);
  }

  private void done(Office office, Move move, Part part) {
    office.sendUntilDone();
    part.happened(move);
    seen(move.action(), office, part);
  }

  private void kill(String process) {
    times.add("(" + process + " killed)");
    stack.kill(process);
  }

  /** The process is killed while the move is under way; meanwhile something else goes on. */
  private void carryOutDuringKill(
      String process, Office office, Move move, Part part, Runnable meanwhile) throws Exception {
    office.prepare(move, part);
    office.send();
    kill(process);
    meanwhile.run();
    stack.start();
    done(office, move, part);
    offices.forEach(Office::awaitLive);
  }

  /** An operator's mistake takes all grants away while the move is under way. */
  private void carryOutWithoutGrants(Office office, Move move, Part part) throws Exception {
    office.prepare(move, part);
    times.add("(grants lost)");
    stack.revokeGrants();
    office.send();
    stack.start();
    done(office, move, part);
  }

  /** Waits until the boards show the part as it stands, and notes how long that took. */
  private void seen(String what, Office by, Part part) {
    List<String> delays = new ArrayList<>();
    for (Office office : offices) {
      office.awaitPart(part);
      if (office != by) {
        delays.add(String.valueOf(Math.max(0, office.shown(part) - by.answered())));
      }
    }
    times.add(what + " " + String.join("/", delays));
  }

  /** The three bodies' services, the topics and the boards tell the same, and nothing twice. */
  private void findEverythingEverywhere(Task task) {
    for (Office office : offices) {
      chronicle.compareWith(stack.services(), office.account());
      assertThat(office.cards()).isEqualTo(chronicle.tasks());
      assertThat(office.entriesOf(task.title())).isEqualTo(task.entries());
      assertThat(office.isUntouched()).as(office.account().name()).isTrue();
    }
    chronicle.compareWith(Published.read(stack.kafka().client(BrokerAccounts.VERIFIER)));
    assertThat(chromium.complaints()).isEmpty();
  }
}
