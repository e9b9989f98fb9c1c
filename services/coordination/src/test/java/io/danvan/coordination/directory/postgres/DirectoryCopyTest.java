package io.danvan.coordination.directory.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.CalendarYear;
import io.danvan.coordination.directory.Changes;
import io.danvan.coordination.directory.DayCount;
import io.danvan.coordination.directory.DirectoryIds;
import io.danvan.coordination.directory.DutyKind;
import io.danvan.coordination.directory.DutyOffice;
import io.danvan.coordination.directory.DutyPeriod;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.ExplanationLimit;
import io.danvan.coordination.directory.Holiday;
import io.danvan.coordination.directory.Ladder;
import io.danvan.coordination.directory.LadderStep;
import io.danvan.coordination.directory.LadderStepKind;
import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.directory.OrganisationType;
import io.danvan.coordination.directory.PartPeriod;
import io.danvan.coordination.directory.Position;
import io.danvan.coordination.directory.PositionRole;
import io.danvan.coordination.directory.Unit;
import io.danvan.coordination.directory.UnitLevel;
import io.danvan.coordination.directory.UnitType;
import io.danvan.coordination.directory.Vacancies;
import io.danvan.coordination.directory.Vacancy;
import io.danvan.coordination.directory.kafka.DirectoryEvents;
import io.danvan.coordination.directory.kafka.DirectoryProjection;
import io.danvan.coordination.directory.kafka.DirectoryStreams;
import io.danvan.coordination.directory.kafka.DutyEvents;
import io.danvan.coordination.directory.kafka.LadderEvents;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.event.Stream;
import io.danvan.platform.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DirectoryCopyTest {
  private static final LocalDate DAY = DirectoryIds.FOUNDED_ON;

  private final Unit province = unit("40", "Tỉnh Nghệ An", null);
  private final Unit commune = unit("17254", "Xã Con Cuông", province);
  private final Organisation provincial = body(province, null);
  private final Organisation communal = body(commune, provincial);
  private final Position chair = position(communal, PositionRole.HEAD);

  private JdbcClient jdbc;
  private TransactionTemplate transaction;
  private PostgresDirectoryTables tables;
  private DirectoryProjection projection;

  @BeforeEach
  void migrate() {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(TestPostgres.newDatabase());
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/directory_copy")
        .load()
        .migrate();
    jdbc = JdbcClient.create(database);
    transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    tables = new PostgresDirectoryTables(jdbc);
    projection = new DirectoryProjection(tables);
  }

  @Test
  void whatWasStoredIsReadBackByARestartedInstance() {
    apply(List.of(event(province), event(provincial), event(chair)));

    var restarted = new DirectoryInMemory(tables).now();

    assertThat(restarted.unit(province.id())).contains(province);
    assertThat(restarted.find(provincial.id())).contains(provincial);
    assertThat(restarted.positions(communal.id())).containsExactly(chair);
  }

  @Test
  void aRuleAndAYearThatAreDeclaredAgainReplaceThemselves() {
    var view = new DirectoryInMemory(tables);
    CalendarYear year =
        new CalendarYear(
            2026,
            List.of(new Holiday(LocalDate.of(2026, 1, 1), "Tết Dương lịch", "New Year's Day")),
            List.of(LocalDate.of(2026, 1, 10)),
            "Bộ luật Lao động",
            false);
    apply(List.of(event(rule(null)), event(year)));
    view.refresh();
    assertThat(view.now().dutyRules()).containsExactly(rule(null));
    assertThat(view.now().calendar().year(2026)).contains(year);

    CalendarYear corrected = new CalendarYear(2026, List.of(), List.of(), "Bộ luật Lao động", true);
    DutyRule ended = rule(LocalDate.of(2026, 6, 30));
    apply(List.of(event(ended), event(corrected)));
    view.refresh();

    assertThat(view.now().dutyRules()).containsExactly(ended);
    assertThat(view.now().calendar().year(2026)).contains(corrected);
  }

  @Test
  void vacanciesAreReplacedAndMayArriveBeforeTheirPosition() {
    Vacancy over = new Vacancy(DAY, DAY.plusDays(30));
    Vacancy open = new Vacancy(DAY.plusDays(60), null);
    apply(List.of(event(vacancies(over, open))));
    assertThat(new DirectoryInMemory(tables).now().vacancies(chair.id()))
        .containsExactly(over, open);

    apply(List.of(event(chair), event(vacancies(over))));
    assertThat(new DirectoryInMemory(tables).now().vacancies(chair.id())).containsExactly(over);

    apply(List.of(event(vacancies())));
    assertThat(new DirectoryInMemory(tables).now().vacancies(chair.id())).isEmpty();
  }

  private Vacancies vacancies(Vacancy... all) {
    return new Vacancies(chair.id(), communal.id(), List.of(all));
  }

  private static RecordedEvent event(Vacancies vacancies) {
    return event(
        DirectoryStreams.of(vacancies.organisation()), DirectoryEvents.declared(vacancies));
  }

  @Test
  void aLadderThatIsDeclaredAgainReplacesItself() {
    var view = new DirectoryInMemory(tables);
    apply(List.of(event(ladder(null, 1, 5))));
    view.refresh();
    assertThat(view.now().ladder(DAY)).contains(ladder(null, 1, 5));
    assertThat(view.now().ladder(DAY.minusDays(1))).isEmpty();

    apply(List.of(event(ladder(DAY, 1, 5, 9))));
    view.refresh();

    assertThat(view.now().ladders()).containsExactly(ladder(DAY, 1, 5, 9));
    assertThat(new DirectoryInMemory(tables).now().ladder(DAY.plusDays(1))).isEmpty();
  }

  @Test
  void anotherInstanceSeesWhatThisOneStoredAndOnlyReadsWhatChanged() {
    var here = new DirectoryInMemory(tables);
    var there = new DirectoryInMemory(tables);
    apply(List.of(event(province), event(commune)));
    here.refresh();
    there.refresh();
    apply(List.of(event(communal)));

    Changes news = tables.since(there.now().revision());
    there.refresh();

    assertThat(news.records().units()).isEmpty();
    assertThat(news.records().organisations()).containsExactly(communal);
    assertThat(there.now().ofUnit(commune.id())).containsExactly(communal);
    assertThat(there.now().ancestors(commune.id())).containsExactly(province);
    assertThat(here.now().find(communal.id())).isEmpty();
  }

  @Test
  void anyOrderOfTheTwoTopicsGivesTheSameCopy() {
    List<RecordedEvent> events =
        new ArrayList<>(
            List.of(
                event(province), event(commune), event(provincial), event(communal), event(chair)));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(events, new Random(seed));
      jdbc.sql("TRUNCATE directory_unit, directory_organisation, directory_position").update();
      events.forEach(event -> apply(List.of(event)));

      var copy = new DirectoryInMemory(tables).now();

      assertThat(copy.superiors(communal.id())).containsExactly(provincial);
      assertThat(copy.contains(province.id(), commune.id())).isTrue();
      assertThat(copy.positions(communal.id())).containsExactly(chair);
    }
  }

  @Test
  void aTransactionThatCommitsLateIsNotMissed() throws Exception {
    var view = new DirectoryInMemory(tables);
    CountDownLatch stored = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    var late =
        CompletableFuture.runAsync(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      projection.apply(List.of(event(province)));
                      stored.countDown();
                      await().atMost(Duration.ofSeconds(90)).until(() -> mayCommit.getCount() == 0);
                    }));
    stored.await();
    var second = CompletableFuture.runAsync(() -> apply(List.of(event(provincial))));
    view.refresh();
    assertThat(view.now().revision()).isZero();

    mayCommit.countDown();
    CompletableFuture.allOf(late, second).join();
    view.refresh();

    assertThat(view.now().unit(province.id())).contains(province);
    assertThat(view.now().find(provincial.id())).contains(provincial);
  }

  @Test
  void eventsOfOthersLeaveTheCopyAlone() {
    apply(List.of());

    assertThat(tables.since(0).revision()).isZero();
  }

  private void apply(List<RecordedEvent> events) {
    transaction.executeWithoutResult(status -> projection.apply(events));
  }

  private static RecordedEvent event(Unit unit) {
    return event(DirectoryStreams.of(unit.id()), DirectoryEvents.established(unit));
  }

  private static RecordedEvent event(Organisation organisation) {
    return event(DirectoryStreams.of(organisation.id()), DirectoryEvents.established(organisation));
  }

  private static RecordedEvent event(Position position) {
    return event(
        DirectoryStreams.of(position.organisation()), DirectoryEvents.established(position));
  }

  private static RecordedEvent event(DutyRule rule) {
    return event(DirectoryStreams.of(rule.id()), DutyEvents.declared(rule));
  }

  private static RecordedEvent event(CalendarYear year) {
    return event(DirectoryStreams.ofCalendar(year.year()), DutyEvents.declared(year));
  }

  private static RecordedEvent event(Ladder ladder) {
    return event(DirectoryStreams.of(ladder.id()), LadderEvents.declared(ladder));
  }

  /** A ladder with a step after each of these days. */
  private static Ladder ladder(@Nullable LocalDate lastDay, int... days) {
    return new Ladder(
        DirectoryIds.ladder("of this test"),
        IntStream.range(0, days.length)
            .mapToObj(
                i -> new LadderStep(i + 1, LadderStepKind.REMINDER, days[i], DayCount.WORKING_DAYS))
            .toList(),
        "Quy ước",
        false,
        DAY,
        lastDay);
  }

  private static DutyRule rule(@Nullable LocalDate lastDay) {
    return new DutyRule(
        DirectoryIds.dutyRule("of this test"),
        DutyKind.DIALOGUE,
        DutyOffice.PEOPLES_COMMITTEE,
        UnitLevel.COMMUNE,
        1,
        DutyPeriod.YEAR,
        PartPeriod.IN_FULL,
        7,
        null,
        "Luật",
        false,
        DAY,
        lastDay,
        lastDay == null ? null : new ExplanationLimit(10, "Quy ước", false));
  }

  private static RecordedEvent event(Stream stream, SpecificRecord payload) {
    String type = payload.getSchema().getFullName();
    return new RecordedEvent(
        stream, 1, UUID.randomUUID(), type, Instant.EPOCH, false, payload, null);
  }

  private static Unit unit(String code, String name, @Nullable Unit parent) {
    UnitLevel level = parent == null ? UnitLevel.PROVINCE : UnitLevel.COMMUNE;
    UnitType type = parent == null ? UnitType.PROVINCE : UnitType.COMMUNE;
    var above = parent == null ? null : parent.id();
    return new Unit(DirectoryIds.unit(code, DAY), level, type, code, name, name, above, DAY);
  }

  private static Organisation body(Unit unit, @Nullable Organisation parent) {
    OrganisationId above = parent == null ? null : parent.id();
    OrganisationKind kind = OrganisationKind.PEOPLES_COMMITTEE;
    return new Organisation(
        DirectoryIds.body(kind, unit.code()),
        kind,
        OrganisationType.PEOPLES_COMMITTEE,
        unit.id(),
        above,
        "Ủy ban nhân dân " + unit.name(),
        "People's Committee",
        DAY);
  }

  private static Position position(Organisation organisation, PositionRole role) {
    return new Position(
        DirectoryIds.position(organisation.id(), role, DAY),
        organisation.id(),
        role,
        "Chủ tịch",
        "Chair",
        DAY);
  }
}
