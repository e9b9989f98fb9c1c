package io.danvan.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.danvan.coordination.directory.DirectoryIds;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.local.demonstration.Demonstration;
import io.danvan.local.operations.Desk;
import io.danvan.local.stack.LocalStack;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.testing.Chromium;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first start of a newcomer: more than a year is told, and the clock can be moved on. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemonstrationIT {
  /** What was told; the ladder goes on by itself. */
  private static final String TOLD =
      "select count(*) from journal where type <> 'io.danvan.events.commitment.Escalated'";

  private static final Map<String, String> COORDINATORS =
      Map.of(
          "peoples-committee", "ubnd.concuong",
          "mass-mobilization", "danvan.concuong",
          "fatherland-front", "mattran.concuong");

  /** In person, as a share of what was announced and is over. */
  private static final String RATE =
      """
      select avg(case outcome when 'IN_PERSON' then 1.0 else 0 end) from board.duty_meeting
      where duty = 'CITIZEN_RECEPTION' and day < date '%s' and organisation %s '%s'
      """;

  /** What only the written dialogue raised, or that all is told. */
  private static final Predicate<String> END_OR_FOUR_MATTERS =
      Pattern.compile("0 |\\d+ [^,]+(,[^,]+){3}").asMatchPredicate();

  private LocalStack stack;
  private LocalDate today;

  @BeforeAll
  void begin() throws Exception {
    stack = LocalStack.create();
    today = VietNam.dateOf(Instant.now());
    LocalStack.Answer answer = stack.danvan("start");
    assertThat(answer.exitCode()).as(answer.text() + stack.logs()).isZero();
  }

  @AfterAll
  void end() throws Exception {
    stack.close();
  }

  @Test
  @Order(1)
  void tellsDayByDayFromAFirstOfJulyToThePresent() throws Exception {
    Instant beginning = Demonstration.beginning(Instant.now());

    assertThat(stack.danvan("clock").text()).contains("the real time");
    assertThat(value("directory", "select min(recorded_at) >= '" + beginning + "' from journal"))
        .isEqualTo("t");
    for (String database : List.of("peoples_committee", "mass_mobilization", "fatherland_front")) {
      assertThat(value(database, "select max(recorded_at) <= now() from journal")).isEqualTo("t");
      assertThat(
              value(
                  database,
                  """
                  select count(*) from (select recorded_at < lag(recorded_at)
                    over (partition by stream_id order by stream_version) as back from journal) as each
                  where back
                  """))
          .isEqualTo("0");
    }
    assertThat(
            Integer.parseInt(
                value(
                    "peoples_committee", "select count(distinct recorded_at::date) from journal")))
        .isGreaterThan(150);
  }

  @Test
  @Order(2)
  void showsChairsAtThePublishedRates() throws Exception {
    String province = DirectoryIds.body(OrganisationKind.PEOPLES_COMMITTEE, "40").toString();

    assertThat(rate(province, "=")).isCloseTo(0.85, within(0.1));
    assertThat(rate(province, "<>")).isCloseTo(0.5, within(0.05));
  }

  @Test
  @Order(3)
  void whatTheFrontDisputesIsOpenAgain() throws Exception {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> assertThat(value("peoples_committee", ofType("Reopened"))).isEqualTo("1"));
    assertThat(value("fatherland_front", ofType("Disputed"))).isEqualTo("1");
  }

  @Test
  @Order(3)
  void whoeverHasTheReceiptOfTheStartSeesWhatBecameOfItsMatter() throws Exception {
    requireReceiptOfTheFirstMatter();
    assertThat(value("peoples_committee", "select sum(count) from complaint_count"))
        .isEqualTo("16");
  }

  @Test
  @Order(3)
  void everybodyReadsInPublicWhatThePeopleWereAnsweredAndWhatWasSaidBefore() throws Exception {
    URI page =
        stack.board().resolve("/public/" + DirectoryIds.unit("17254", LocalDate.of(2025, 7, 1)));
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> assertThat(get(page)).contains("Một bản chưa có vì van", "lần trả lời thứ 2"));
    assertThat(value("peoples_committee", ofType("AnswerGiven"))).isEqualTo("2");
  }

  /** As if it had been killed after these matters were raised, before it knew of it. */
  @Test
  @Order(4)
  void asksForAnotherReceiptIfTheStartWasCutOffBeforeItKeptTheFirst() throws Exception {
    String lost = Files.readString(receipt());
    Path bookmark = stack.home().resolve("data/demonstration.log");
    List<String> told = Files.readAllLines(bookmark);
    List<String> before = told.stream().filter(line -> !END_OR_FOUR_MATTERS.test(line)).toList();
    assertThat(before).hasSize(told.size() - 2);
    Files.write(bookmark, before);
    Files.delete(receipt());

    restart();

    assertThat(Files.readString(receipt())).isNotEqualTo(lost);
    requireReceiptOfTheFirstMatter();
    assertThat(Files.readAllLines(bookmark)).containsExactlyInAnyOrderElementsOf(told);
  }

  private void requireReceiptOfTheFirstMatter() throws Exception {
    JsonNode receipt = JsonMapper.shared().readTree(typed(Files.readString(receipt())));

    assertThat(receipt.at("/topic").asString()).isEqualTo("CONSTRUCTION_AND_INFRASTRUCTURE");
    assertThat(receipt.at("/answers/0/answer").asString()).isEqualTo("ACCEPTED");
    assertThat(receipt.at("/promises")).hasSize(1);
  }

  private Path receipt() {
    return stack.home().resolve("data/receipt.txt");
  }

  private static String get(URI page) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
    }
  }

  /** What the commune's service says to whoever types a code. */
  private String typed(String code) throws Exception {
    URI receipts = stack.address("peoples-committee").resolve("/api/receipts");
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(receipts)
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString("{\"code\": \"%s\"}".formatted(code)))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return answer.body();
    }
  }

  private static String ofType(String type) {
    return "select count(*) from journal where type = 'io.danvan.events.commitment.%s'"
        .formatted(type);
  }

  @Test
  @Order(4)
  void journalsTopicsAndReadersAgree() throws Exception {
    LocalStack.Answer answer = stack.danvan("verify");

    assertThat(answer.exitCode()).as(answer.text()).isZero();
  }

  @Test
  @Order(5)
  void everyServiceIsInTheNextWeekOnceTheClockIsMoved() throws Exception {
    LocalDate next = today.plusDays(7);

    moveTo(next);

    for (Map.Entry<String, String> each : COORDINATORS.entrySet()) {
      issue(each.getKey(), each.getValue());
      assertThat(
              value(
                  each.getKey().replace('-', '_'),
                  "select (max(recorded_at) at time zone 'Asia/Ho_Chi_Minh')::date from journal"))
          .isEqualTo(next.toString());
    }
    // What is due within days of then has taken its first step.
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(Integer.parseInt(value("peoples_committee", ofType("Escalated"))))
                    .isPositive());
  }

  @Test
  @Order(6)
  void neitherMovesBackNorTellsTheStoryAgain() throws Exception {
    String told = value("peoples_committee", TOLD);

    LocalStack.Answer back = stack.danvan("clock", today.toString());
    LocalStack.Answer again = stack.danvan("start");

    assertThat(back.exitCode()).isEqualTo(1);
    assertThat(back.text()).contains("The clock moves forward only");
    assertThat(again.exitCode()).as(again.text()).isZero();
    assertThat(again.text())
        .contains("from the real time")
        .doesNotContain("told by another version");
    assertThat(value("peoples_committee", TOLD)).isEqualTo(told);
  }

  @Test
  @Order(7)
  void whatIsNotDoneClimbsToTheProvinceWhileServicesAreRestarted() throws Exception {
    LocalDate held = today.plusDays(7);
    LocalDate due = held.plusDays(10);
    moveTo(held.plusDays(1));
    var promise = new Promise(stack, held, due);

    stack.kill("peoples-committee");
    moveTo(due.plusDays(2));
    restart();
    promise.awaitSteps(2);
    stack.kill("peoples-committee");
    stack.kill("fatherland-front");
    moveTo(due.plusDays(60));
    restart();
    promise.awaitSteps(6);

    assertThat(promise.published())
        .containsExactly(
            "Requested",
            "10 DUE_SOON: mattran.concuong",
            "20 OVERDUE: mattran.concuong",
            "30 REMINDER: mattran.concuong",
            "40 HEAD: mattran.concuong",
            "50 SUPERIOR: mattran.nghean",
            "60 SUPERIOR_AND_PEERS: mattran.nghean, danvan.nghean, ubnd.nghean");
    try (var chromium = new Chromium();
        Office province = Office.signIn(chromium, stack.board(), "mattran.nghean")) {
      province.awaitPart(promise.climbed(6));
    }
  }

  private void moveTo(LocalDate day) throws Exception {
    LocalStack.Answer moved = stack.danvan("clock", day.toString());
    assertThat(moved.exitCode()).as(moved.text()).isZero();
  }

  private void restart() throws Exception {
    LocalStack.Answer started = stack.danvan("start");
    assertThat(started.exitCode()).as(started.text()).isZero();
  }

  private void issue(String service, String account) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(
              Desk.of(stack, account).issue(stack.address(service), "Việc của tuần sau"),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
  }

  private double rate(String province, String comparison) throws SQLException {
    return Double.parseDouble(value("task_board", RATE.formatted(today, comparison, province)));
  }

  private String value(String database, String query) throws SQLException {
    try (Connection connection = stack.database(database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
