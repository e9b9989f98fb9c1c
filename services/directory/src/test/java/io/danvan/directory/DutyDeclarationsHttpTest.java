package io.danvan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.directory.DirectoryIds;
import io.danvan.coordination.directory.DutyOffice;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.ExplanationLimit;
import io.danvan.coordination.directory.LadderStep;
import io.danvan.coordination.directory.Position;
import io.danvan.coordination.directory.PositionRole;
import io.danvan.coordination.directory.UnitLevel;
import io.danvan.coordination.directory.Vacancy;
import io.danvan.coordination.directory.kafka.DirectoryEvents;
import io.danvan.coordination.directory.kafka.DirectoryStreams;
import io.danvan.coordination.directory.postgres.DirectoryInMemory;
import io.danvan.directory.duty.DutyRules;
import io.danvan.directory.duty.postgres.PostgresDutyRules;
import io.danvan.directory.founding.kafka.FoundingImport;
import io.danvan.platform.journal.Append;
import io.danvan.platform.journal.Journal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

/** On a directory of its own, which nobody else reads; each test speaks of years of its own. */
@TestPropertySource(
    properties = {
      "danvan.directory.import=false",
      "danvan.relay.enabled=false",
      "danvan.journal.topics="
    })
class DutyDeclarationsHttpTest extends DirectoryServiceTest {
  @Autowired private DirectoryInMemory directory;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  /** The law is changed without a release: the old rule ends, another begins at once. */
  @Test
  void anOperatorEndsARuleAndDeclaresAnother() {
    UUID old = UUID.randomUUID();
    UUID young = UUID.randomUUID();
    declare("/api/operator/duty-rules/" + old, rule("2030-01-01", "2039-12-31"))
        .expectStatus()
        .isOk();
    declare("/api/operator/duty-rules/" + young, rule("2031-01-01", "2039-12-31"))
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("duty-rules-overlap")
        .jsonPath("$.rule")
        .isEqualTo(old.toString());

    declare("/api/operator/duty-rules/" + old, rule("2030-01-01", "2030-12-31"))
        .expectStatus()
        .isOk();
    declare("/api/operator/duty-rules/" + young, rule("2031-01-01", "2039-12-31"))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.validFrom")
        .isEqualTo("2031-01-01");

    assertThat(rules()).extracting(rule -> rule.id().value()).contains(old, young);
  }

  @Test
  void aRuleSaysUntilWhenItsTermsMayBeExplained() {
    String path = "/api/operator/duty-rules/" + UUID.randomUUID();
    String ended = rule("2058-01-01", "2058-12-31");
    declare(path, explained(ended, 7, "Quy chế"))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.explanation.workingDays")
        .isEqualTo(7)
        .jsonPath("$.explanation.verified")
        .isEqualTo(false);
    assertThat(rules())
        .extracting(DutyRule::explanation)
        .contains(new ExplanationLimit(7, "Quy chế", false));

    declare(path, ended)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.explanation")
        .doesNotExist();
  }

  @Test
  void anOperatorDeclaresAPostVacantAndFilledAgain() {
    UUID position = establishedPosition();
    String path = "/api/operator/positions/" + position + "/vacancies";
    declare(path, vacancies("{\"validFrom\": \"2026-08-01\"}")).expectStatus().isOk();
    declare(path, vacancies("{\"validFrom\": \"2026-08-01\", \"lastDay\": \"2026-09-15\"}"))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.vacancies[0].lastDay")
        .isEqualTo("2026-09-15");

    directory.refresh();
    assertThat(directory.now().vacancies(new PositionId(position)))
        .containsExactly(new Vacancy(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 9, 15)));
    for (String wrong :
        List.of(
            "{\"validFrom\": \"2026-08-01\", \"lastDay\": \"2026-07-15\"}",
            "{\"validFrom\": \"2025-06-30\"}",
            "{\"validFrom\": \"2026-08-01\"}, {\"validFrom\": \"2026-09-01\"}")) {
      refuses(path, vacancies(wrong), "invalid-field", "vacancies");
    }
    refuses(
        "/api/operator/positions/" + UUID.randomUUID() + "/vacancies",
        vacancies(""),
        "unknown-position",
        null);
  }

  /** A post of a committee of its own, since the reform. */
  private UUID establishedPosition() {
    OrganisationId committee = new OrganisationId(UUID.randomUUID());
    Position position =
        new Position(
            DirectoryIds.position(committee, PositionRole.HEAD, DirectoryIds.FOUNDED_ON),
            committee,
            PositionRole.HEAD,
            "Chủ tịch",
            "Chair",
            DirectoryIds.FOUNDED_ON);
    transaction.executeWithoutResult(
        _ ->
            journal.append(
                List.of(
                    new Append(
                        DirectoryStreams.of(committee),
                        0,
                        List.of(DirectoryEvents.established(position))))));
    directory.refresh();
    return position.id().value();
  }

  private static String vacancies(String all) {
    return "{\"vacancies\": [" + all + "]}";
  }

  @Test
  void ofTwoRulesForTheSameTimeOneIsDeclared() throws Exception {
    try (ExecutorService operators = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> declarations =
          IntStream.range(0, 8)
              .<Callable<Integer>>mapToObj(
                  _ ->
                      () ->
                          declare(
                                  "/api/operator/duty-rules/" + UUID.randomUUID(),
                                  rule("2040-01-01", "2049-12-31"))
                              .returnResult(String.class)
                              .getStatus()
                              .value())
              .toList();

      assertThat(operators.invokeAll(declarations))
          .extracting(Future::get)
          .containsOnly(200, 409)
          .containsOnlyOnce(200);
    }
  }

  @Test
  void anOperatorDeclaresAYearAndCorrectsIt() {
    declare("/api/operator/calendar-years/2088", year("2088-01-01")).expectStatus().isOk();
    declare("/api/operator/calendar-years/2088", year("2088-01-02"))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.holidays[0].day")
        .isEqualTo("2088-01-02");

    assertThat(
            jdbc.sql("SELECT holidays::text FROM directory_calendar_year WHERE id = 2088")
                .query(String.class)
                .single())
        .isEqualTo("{2088-01-02}");
  }

  /** An upgrade brings rules of its own, which may be those that were declared before it. */
  @Test
  void theImportLeavesOutARuleForATimeThatHasOne() {
    UUID declared = UUID.randomUUID();
    String body = rule(DutyOffice.PEOPLES_COMMITTEE_CHAIR, UnitLevel.COMMUNE, "2028-01-01", null);
    declare("/api/operator/duty-rules/" + declared, body).expectStatus().isOk();
    directory.refresh();

    new FoundingImport(directory, journal, transaction).run(new DefaultApplicationArguments());

    assertThat(directory.now().dutyRules())
        .filteredOn(rule -> rule.isInForce(LocalDate.of(2028, 1, 1)))
        .filteredOn(rule -> rule.office() == DutyOffice.PEOPLES_COMMITTEE_CHAIR)
        .filteredOn(rule -> rule.level() == UnitLevel.COMMUNE)
        .extracting(rule -> rule.id().value())
        .containsExactly(declared);
    assertThat(directory.now().dutyRules())
        .anyMatch(rule -> rule.id().equals(DirectoryIds.dutyRule("reception/province/2014")));
  }

  /** Steps are changed without a release; for one day there is one ladder at most. */
  @Test
  void anOperatorEndsALadderAndDeclaresAnother() {
    UUID old = UUID.randomUUID();
    UUID young = UUID.randomUUID();
    declare("/api/operator/ladders/" + old, ladder("2010-01-01", "2019-12-31", 1, 5))
        .expectStatus()
        .isOk();
    refuses(
        "/api/operator/ladders/" + young,
        ladder("2011-01-01", "2019-12-31", 1, 5),
        "ladders-overlap",
        null);
    declare("/api/operator/ladders/" + old, ladder("2010-01-01", "2010-12-31", 1, 5))
        .expectStatus()
        .isOk();
    declare("/api/operator/ladders/" + young, ladder("2011-01-01", "2019-12-31", 1, 7))
        .expectStatus()
        .isOk();
    directory.refresh();

    assertThat(directory.now().ladder(LocalDate.of(2010, 12, 31)).orElseThrow().id().value())
        .isEqualTo(old);
    assertThat(directory.now().ladder(LocalDate.of(2011, 1, 1)).orElseThrow().steps())
        .extracting(LadderStep::days)
        .containsExactly(1, 7);
    refuses(
        "/api/operator/duty-rules/" + young, rule("2061-01-01", "2061-12-31"), "id-in-use", null);
  }

  @Test
  void aLadderThatGoesDownIsRefused() {
    refuses(
        "/api/operator/ladders/" + UUID.randomUUID(),
        ladder("2030-01-01", "2030-12-31", 5, 1),
        "invalid-field",
        "steps");
    refuses(
        "/api/operator/ladders/" + UUID.randomUUID(),
        ladder("2030-01-01", "2030-12-31", 1, 5).replace("OVERDUE", "UNKNOWN"),
        "invalid-field",
        "steps");
  }

  @Test
  void theIdOfSomethingElseIsNoRules() {
    declare("/api/operator/calendar-years/2089", year("2089-01-03")).expectStatus().isOk();
    String stream =
        jdbc.sql("SELECT stream_id FROM journal ORDER BY position DESC LIMIT 1")
            .query(String.class)
            .single();

    refuses("/api/operator/duty-rules/" + stream, rule("2050-01-01", null), "id-in-use", null);
  }

  @Test
  void whatCannotBeMeantIsRefusedAndChangesNothing() {
    Map<String, String> wrong =
        Map.of(
            rule("2095-01-01", "2094-12-31"),
            "lastDay",
            rule("2095-01-01", null).replace("\"times\": 1", "\"times\": 0"),
            "times",
            explained(rule("2095-01-01", null), 0, "Quy ước"),
            "explanation",
            explained(rule("2095-01-01", null), 10, " "),
            "explanation",
            rule("2095-01-01", null).replace("DISTRICT", "UNKNOWN"),
            "level",
            rule("2095-01-01", null).replace("\"Luật\"", "\"\""),
            "basis");
    wrong.forEach(
        (body, field) ->
            refuses("/api/operator/duty-rules/" + UUID.randomUUID(), body, "invalid-field", field));
    refuses(
        "/api/operator/duty-rules/" + UUID.randomUUID(),
        rule("2095-01-01", null).replace("Luật", "Ông Nguyễn Văn A, 0912 345 678"),
        "personal-data",
        "basis");
    String years = "/api/operator/calendar-years/2090";
    refuses(years, year("2088-01-01"), "invalid-field", "holidays");
    // A Sunday.
    refuses(years, year("2090-01-01"), "invalid-field", "holidays");
    refuses(
        years, year("2090-01-02").replace("[]", "[\"2090-01-03\"]"), "invalid-field", "workedDays");
    refuses("/api/operator/calendar-years/9999", year("2090-01-02"), "invalid-parameter", null);
  }

  private void refuses(String path, String body, String code, @Nullable String field) {
    long before = events();
    RestTestClient.BodyContentSpec answer =
        declare(path, body)
            .expectStatus()
            .is4xxClientError()
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo(code);
    if (field != null) {
      answer.jsonPath("$.field").isEqualTo(field);
    }
    assertThat(events()).isEqualTo(before);
  }

  private long events() {
    return jdbc.sql("SELECT count(*) FROM journal").query(Long.class).single();
  }

  private List<DutyRule> rules() {
    DutyRules rules = new PostgresDutyRules(jdbc);
    return transaction.execute(_ -> rules.lock());
  }

  /** A rule of these days. */
  private static String rule(String validFrom, @Nullable String lastDay) {
    return rule(DutyOffice.PARTY_SECRETARY, UnitLevel.DISTRICT, validFrom, lastDay);
  }

  private static String rule(
      DutyOffice office, UnitLevel level, String validFrom, @Nullable String lastDay) {
    return """
    {"duty": "CITIZEN_RECEPTION", "office": "%s", "level": "%s", "times": 1,
     "period": "MONTH", "partPeriod": "NONE", "basis": "Luật", "verified": false,
     "validFrom": "%s", "lastDay": %s}
    """
        .formatted(office, level, validFrom, lastDay == null ? "null" : '"' + lastDay + '"');
  }

  private static String explained(String rule, int days, String basis) {
    return rule.replace(
        "\"times\"",
        "\"explanation\": {\"workingDays\": %d, \"basis\": \"%s\", \"verified\": false}, \"times\""
            .formatted(days, basis));
  }

  private static String ladder(
      String validFrom, @Nullable String lastDay, int overdue, int superior) {
    return """
    {"steps": [{"step": 1, "kind": "OVERDUE", "days": %d, "count": "CALENDAR_DAYS"},
               {"step": 2, "kind": "SUPERIOR", "days": %d, "count": "WORKING_DAYS"}],
     "basis": "Quy chế", "verified": false, "validFrom": "%s", "lastDay": %s}
    """
        .formatted(overdue, superior, validFrom, lastDay == null ? "null" : '"' + lastDay + '"');
  }

  private static String year(String holiday) {
    return """
    {"holidays": [{"day": "%s", "name": "Tết Dương lịch", "nameEn": "New Year's Day"}],
     "workedDays": [], "basis": "Bộ luật Lao động", "verified": false}
    """
        .formatted(holiday);
  }

  private RestTestClient.ResponseSpec declare(String path, String body) {
    return operator()
        .post()
        .uri(path)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }
}
