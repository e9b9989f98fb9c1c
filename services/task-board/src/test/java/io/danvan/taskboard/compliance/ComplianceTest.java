package io.danvan.taskboard.compliance;

import static io.danvan.coordination.testing.Country.ANH_SON;
import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.CON_CUONG;
import static io.danvan.coordination.testing.Country.MON_SON;
import static io.danvan.coordination.testing.Country.NGHE_AN;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.Changes;
import io.danvan.coordination.directory.DirectoryRecords;
import io.danvan.coordination.directory.DutyKind;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.DutyRuleId;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.directory.UnitLevel;
import io.danvan.coordination.duty.DutyFigures;
import io.danvan.coordination.duty.DutyOutcome;
import io.danvan.coordination.shortfall.ShortfallExplained;
import io.danvan.coordination.shortfall.ShortfallId;
import io.danvan.coordination.shortfall.ShortfallRecord;
import io.danvan.coordination.testing.Country;
import io.danvan.coordination.testing.Duties;
import io.danvan.platform.time.VietNam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures of a province whose communes report what they did, or do not. */
class ComplianceTest {
  private static final Year YEAR = Year.of(2026);
  private static final Compliance.Question OF_THE_PROVINCE =
      new Compliance.Question(NGHE_AN, DutyKind.CITIZEN_RECEPTION, YEAR);

  private final List<DutyMeeting> meetings = new ArrayList<>();
  private final Map<ShortfallId, ShortfallRecord> said = new HashMap<>();
  private Organisations directory = new Country().now();
  private LocalDate today = LocalDate.of(2026, 11, 26);
  private LocalDate from = LocalDate.of(2025, 7, 1);

  @Test
  void aCommunesMonthWithOneDayHeldAndOneDelegatedIsHalfDone() {
    reception(COMMUNE, LocalDate.of(2026, 9, 15), DutyOutcome.IN_PERSON);
    reception(COMMUNE, LocalDate.of(2026, 9, 25), DutyOutcome.DELEGATED);
    assertThat(month(CON_CUONG, 9)).isEqualTo(new DutyFigures(2, 1, 1, 1, 0, 0, 0, 0));
    assertThat(month(MON_SON, 9)).isEqualTo(new DutyFigures(2, 0, 0, 0, 0, 0, 2, 0));
  }

  @Test
  void eachMonthIsCountedByTheLawOfItsDays() {
    assertThat(month(CON_CUONG, 5).required()).isEqualTo(4);
    assertThat(month(CON_CUONG, 7).required()).isEqualTo(2);
    assertThat(row(CON_CUONG).year().required()).isEqualTo(26 + 6 * 2);
  }

  @Test
  void theProvincesOwnChairComesFirstAndIsNotMixedWithTheCommunes() {
    reception(PROVINCE, LocalDate.of(2026, 9, 15), DutyOutcome.IN_PERSON);
    List<ComplianceRow> rows = compliance().table(OF_THE_PROVINCE).rows();
    assertThat(rows)
        .extracting(ComplianceRow::key)
        .extracting(ComplianceRow.Key::level)
        .containsExactly(
            UnitLevel.PROVINCE, UnitLevel.COMMUNE, UnitLevel.COMMUNE, UnitLevel.COMMUNE);
    assertThat(rows.getFirst().year()).isEqualTo(new DutyFigures(12, 1, 1, 0, 0, 0, 9, 2));
  }

  @Test
  void onlyWhatTheChairsOfficeHostedCountsForTheChair() {
    meeting(
        COMMUNE,
        Country.coordinator(COMMUNE),
        DutyKind.CITIZEN_RECEPTION,
        LocalDate.of(2026, 9, 15));
    assertThat(month(CON_CUONG, 9).inPerson()).isZero();
    var ofTheCommune = new Compliance.Question(CON_CUONG, DutyKind.CITIZEN_RECEPTION, YEAR);
    assertThat(compliance().table(ofTheCommune).sessions()).isEmpty();
    reception(COMMUNE, LocalDate.of(2026, 9, 15), DutyOutcome.IN_PERSON);
    assertThat(month(CON_CUONG, 9).inPerson()).isEqualTo(1);
  }

  @Test
  void aDialogueIsTheWholeCommitteesWhoeverLedIt() {
    meeting(COMMUNE, Country.coordinator(COMMUNE), DutyKind.DIALOGUE, LocalDate.of(2026, 9, 15));
    ComplianceTable table =
        compliance().table(new Compliance.Question(CON_CUONG, DutyKind.DIALOGUE, YEAR));
    assertThat(table.rules()).containsExactly(Duties.DIALOGUE);
    assertThat(table.rows().getFirst().year()).isEqualTo(new DutyFigures(1, 1, 1, 0, 0, 0, 0, 0));
  }

  @Test
  void aSessionOfTheLastDaysOfAYearIsNoneOfTheNext() {
    meeting(COMMUNE, Country.coordinator(COMMUNE), DutyKind.DIALOGUE, LocalDate.of(2026, 12, 30));
    for (int year : List.of(2026, 2027)) {
      var question = new Compliance.Question(CON_CUONG, DutyKind.DIALOGUE, Year.of(year));
      assertThat(compliance().table(question).sessions()).hasSize(year == 2026 ? 1 : 0);
    }
  }

  @Test
  void aTermIsOverOnceTheDayToWhichItsLastOneIsShiftedIsOver() {
    // 31 May 2026 is a Sunday.
    today = LocalDate.of(2026, 6, 1);
    assertThat(cell(CON_CUONG, 5).figures().notReported()).isEqualTo(3);
    assertThat(cell(CON_CUONG, 5).figures().open()).isEqualTo(1);
    today = LocalDate.of(2026, 6, 2);
    assertThat(cell(CON_CUONG, 5).figures().open()).isZero();
  }

  @Test
  void whatCameBeforeUnitsReportedIsNeitherOwedNorMissing() {
    from = LocalDate.of(2026, 9, 1);
    assertThat(month(CON_CUONG, 8)).isEqualTo(DutyFigures.NONE);
    assertThat(month(CON_CUONG, 9).notReported()).isEqualTo(2);
  }

  @Test
  void anExplanationStandsBesideTheFigureAndChangesNone() {
    DutyFigures before = month(CON_CUONG, 9);
    explained(COMMUNE, 9, "Mưa lũ.", "Mưa lũ, đã tiếp bù.");

    assertThat(cell(CON_CUONG, 9)).isEqualTo(new ComplianceCell(before, 1, 0));
    assertThat(cell(CON_CUONG, 8).explained()).isZero();
    assertThat(cell(MON_SON, 9).explained()).isZero();
    OwnTerm own = ownTerm(9);
    assertThat(own.lacking()).isTrue();
    assertThat(own.record().latest().orElseThrow().event().explanation().value())
        .isEqualTo("Mưa lũ, đã tiếp bù.");
  }

  @Test
  void onlyTermsThatHaveBegunAreTheOfficesToExplain() {
    reception(COMMUNE, LocalDate.of(2026, 10, 15), DutyOutcome.IN_PERSON);
    reception(COMMUNE, LocalDate.of(2026, 10, 25), DutyOutcome.IN_PERSON);
    assertThat(ownTerm(10).lacking()).isFalse();
    assertThat(ofTheCommune().terms())
        .extracting(each -> each.term().month().getMonthValue())
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    assertThat(compliance().table(OF_THE_PROVINCE).terms())
        .extracting(each -> each.term().organisation())
        .containsOnly(PROVINCE);
  }

  /** Nobody heads the committee of Anh Sơn since 1 August 2026. */
  @Test
  void aVacantPostOwesNothing() {
    OrganisationId committee = Country.body(OrganisationKind.PEOPLES_COMMITTEE, ANH_SON);
    reception(committee, LocalDate.of(2026, 7, 15), DutyOutcome.IN_PERSON);
    reception(committee, LocalDate.of(2026, 10, 15), DutyOutcome.NOT_REPORTED);
    reception(committee, LocalDate.of(2026, 10, 22), DutyOutcome.NOT_HELD);

    assertThat(month(ANH_SON, 7)).isEqualTo(new DutyFigures(2, 1, 1, 0, 0, 0, 1, 0));
    assertThat(cell(ANH_SON, 7).vacant()).isZero();
    for (int month = 8; month <= 12; month++) {
      assertThat(cell(ANH_SON, month)).isEqualTo(ComplianceCell.VACANT);
    }
    assertThat(cell(CON_CUONG, 8).vacant()).isZero();
  }

  @Test
  void aVacantPostIsOneThoughTheRuleChangesWithinTheMonth() {
    DutyRule old = Duties.TWICE_A_MONTH;
    directory =
        new Country()
            .now()
            .with(
                new Changes(
                    1,
                    new DirectoryRecords(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                            rule(old, old.id(), old.validFrom(), LocalDate.of(2026, 9, 15)),
                            rule(
                                old,
                                new DutyRuleId(UUID.randomUUID()),
                                LocalDate.of(2026, 9, 16),
                                null)),
                        List.of(),
                        List.of())));

    assertThat(cell(ANH_SON, 9)).isEqualTo(ComplianceCell.VACANT);
  }

  private static DutyRule rule(
      DutyRule like, DutyRuleId id, LocalDate from, @Nullable LocalDate last) {
    return new DutyRule(
        id,
        like.duty(),
        like.office(),
        like.level(),
        like.times(),
        like.period(),
        like.partPeriod(),
        like.noticeDays(),
        like.resultDays(),
        like.basis(),
        like.verified(),
        from,
        last,
        like.explanation());
  }

  @Test
  void aDialogueIsOwedThoughTheChairsPostIsVacant() {
    ComplianceTable table =
        compliance().table(new Compliance.Question(ANH_SON, DutyKind.DIALOGUE, YEAR));
    assertThat(table.rows().getFirst().year().required()).isEqualTo(1);
    assertThat(table.rows().getFirst().months().values())
        .extracting(ComplianceCell::vacant)
        .containsOnly(0);
  }

  private OwnTerm ownTerm(int month) {
    return ofTheCommune().terms().stream()
        .filter(each -> each.term().month().getMonthValue() == month)
        .findFirst()
        .orElseThrow();
  }

  private ComplianceTable ofTheCommune() {
    return compliance().table(new Compliance.Question(CON_CUONG, DutyKind.CITIZEN_RECEPTION, YEAR));
  }

  /** An office says of a month since the new law what it lacks, again and again. */
  private void explained(OrganisationId organisation, int month, String... words) {
    YearMonth when = YearMonth.of(2026, month);
    ShortfallId id = ShortfallId.of(Duties.TWICE_A_MONTH.id(), organisation, when);
    List<Recorded<ShortfallExplained>> all = new ArrayList<>();
    for (String each : words) {
      all.add(
          new Recorded<>(
              all.size() + 1,
              today.atStartOfDay(VietNam.ZONE).toInstant(),
              false,
              new ShortfallExplained(
                  id,
                  Author.of(organisation),
                  Duties.TWICE_A_MONTH.id(),
                  Country.head(organisation),
                  when,
                  new FreeText(each))));
    }
    said.put(id, new ShortfallRecord(id, all));
  }

  private record SaidOfShortfalls(Map<ShortfallId, ShortfallRecord> said) implements Explanations {
    @Override
    public Set<ShortfallId> explained(Collection<ShortfallId> terms) {
      return find(terms).keySet();
    }

    @Override
    public Map<ShortfallId, ShortfallRecord> find(Collection<ShortfallId> terms) {
      Map<ShortfallId, ShortfallRecord> found = new HashMap<>(said);
      found.keySet().retainAll(Set.copyOf(terms));
      return found;
    }
  }

  @Test
  void aRuleIsShownWhereItsOfficesAre() {
    assertThat(compliance().table(OF_THE_PROVINCE).rules())
        .containsExactlyInAnyOrder(Duties.WEEKLY, Duties.TWICE_A_MONTH, Duties.OF_THE_PROVINCE);
    var ofTheCommune = new Compliance.Question(CON_CUONG, DutyKind.CITIZEN_RECEPTION, YEAR);
    assertThat(compliance().table(ofTheCommune).rules())
        .containsExactlyInAnyOrder(Duties.WEEKLY, Duties.TWICE_A_MONTH);
    assertThat(compliance().table(ofTheCommune).uncounted()).isEmpty();
  }

  private DutyFigures month(UnitId unit, int month) {
    return cell(unit, month).figures();
  }

  private ComplianceCell cell(UnitId unit, int month) {
    return row(unit).months().getOrDefault(YearMonth.of(2026, month), ComplianceCell.NONE);
  }

  private ComplianceRow row(UnitId unit) {
    return compliance().table(OF_THE_PROVINCE).rows().stream()
        .filter(row -> row.key().unit().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  private Compliance compliance() {
    Clock clock = Clock.fixed(today.atTime(9, 0).atZone(VietNam.ZONE).toInstant(), VietNam.ZONE);
    return new Compliance(
        search -> Meetings.found(meetings, search),
        new SaidOfShortfalls(said),
        () -> directory,
        clock,
        from);
  }

  private void reception(OrganisationId committee, LocalDate day, DutyOutcome outcome) {
    meetings.add(Meetings.reception(committee, day, outcome));
  }

  private void meeting(OrganisationId committee, PositionId host, DutyKind duty, LocalDate day) {
    meetings.add(Meetings.of(committee, host, duty, day, DutyOutcome.IN_PERSON));
  }
}
