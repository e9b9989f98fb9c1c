package io.danvan.directory.founding;

import static io.danvan.coordination.directory.OrganisationKind.FATHERLAND_FRONT;
import static io.danvan.coordination.directory.OrganisationKind.MASS_MOBILIZATION;
import static io.danvan.coordination.directory.OrganisationKind.PEOPLES_COMMITTEE;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.CalendarYear;
import io.danvan.coordination.directory.DirectoryIds;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.directory.Position;
import io.danvan.coordination.directory.Unit;
import io.danvan.coordination.directory.UnitLevel;
import io.danvan.coordination.directory.UnitType;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundingRecordsTest {
  private static final FoundingRecords RECORDS = FoundingRecords.read();

  private static final Map<OrganisationId, Organisation> BY_ID =
      organisations().collect(toMap(Organisation::id, each -> each));

  /** Each day there is one rule at most for each duty of an office. */
  @Test
  void rulesOfOneDutyFollowEachOther() {
    LocalDate end = LocalDate.of(2027, 1, 1);
    LocalDate.of(2014, 1, 1)
        .datesUntil(end)
        .forEach(
            day ->
                assertThat(RECORDS.dutyRules())
                    .filteredOn(rule -> rule.isInForce(day))
                    .extracting(rule -> List.of(rule.duty(), rule.office(), rule.level()))
                    .doesNotHaveDuplicates());
  }

  /** A day off on a weekend would be lost: it is given on a working day, which is the holiday. */
  @Test
  void holidaysAreOnDaysThatWouldBeWorked() {
    assertThat(RECORDS.calendarYears()).extracting(CalendarYear::year).containsExactly(2025, 2026);
    assertThat(RECORDS.calendarYears())
        .flatExtracting(CalendarYear::holidays)
        .extracting(holiday -> holiday.day().getDayOfWeek())
        .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    // Eleven days by law, and those swapped for others.
    assertThat(RECORDS.calendarYears())
        .allSatisfy(year -> assertThat(year.holidays()).hasSize(11 + year.workedDays().size()));
  }

  @Test
  void theCountryHasItsUnits() {
    assertThat(RECORDS.units().stream().collect(groupingBy(Unit::level, counting())))
        .isEqualTo(
            Map.of(UnitLevel.NATION, 1L, UnitLevel.PROVINCE, 34L, UnitLevel.COMMUNE, 3_321L));
    assertThat(RECORDS.units().stream().collect(groupingBy(Unit::type, counting())))
        .containsEntry(UnitType.PROVINCE, 28L)
        .containsEntry(UnitType.CITY, 6L)
        .containsEntry(UnitType.COMMUNE, 2_621L)
        .containsEntry(UnitType.WARD, 687L)
        .containsEntry(UnitType.SPECIAL_ZONE, 13L);
  }

  @Test
  void everyUnitHasItsThreeBodiesAndNgheAnHasMore() {
    assertThat(RECORDS.organisations()).hasSize(3 * 3_356 + 14 + 1 + 5);
    assertThat(
            organisations().collect(groupingBy(Organisation::unit, counting())).values().stream()
                .collect(groupingBy(count -> count, counting())))
        .isEqualTo(Map.of(3L, 3_355L, 23L, 1L));
  }

  @Test
  void everyOrganisationHasAHeadADeputyAndACoordinator() {
    assertThat(RECORDS.organisations())
        .allSatisfy(
            each ->
                assertThat(each.positions())
                    .hasSize(3)
                    .allMatch(position -> position.organisation().equals(each.organisation().id()))
                    .extracting(Position::title)
                    .doesNotContainNull()
                    .doesNotHaveDuplicates());
  }

  @Test
  void idsAreUnique() {
    Set<Record> ids = new HashSet<>();

    assertThat(RECORDS.units()).allMatch(unit -> ids.add(unit.id()));
    assertThat(organisations()).allMatch(organisation -> ids.add(organisation.id()));
    assertThat(RECORDS.organisations().stream().flatMap(each -> each.positions().stream()))
        .allMatch(position -> ids.add(position.id()));
  }

  @Test
  void everyChainLeadsThroughKnownRecordsOfItsKindToTheTop() {
    Set<UnitId> units = RECORDS.units().stream().map(Unit::id).collect(toSet());

    assertThat(RECORDS.units().stream().filter(unit -> unit.parent() == null)).hasSize(1);
    assertThat(RECORDS.units())
        .allMatch(unit -> unit.parent() == null || units.contains(unit.parent()));
    assertThat(organisations().filter(each -> each.parent() == null))
        .extracting(Organisation::name)
        .containsExactly(
            "Chính phủ",
            "Ban Tuyên giáo và Dân vận Trung ương",
            "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam");
    assertThat(organisations())
        .allMatch(
            each -> each.parent() == null || organisation(each.parent()).kind() == each.kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "17254;PEOPLES_COMMITTEE;Ủy ban nhân dân xã Con Cuông;"
            + "People's Committee of Con Cuong Commune;Ủy ban nhân dân tỉnh Nghệ An",
        "17254;MASS_MOBILIZATION;Ban Xây dựng Đảng Đảng ủy xã Con Cuông;"
            + "Party Building Committee of the Party Committee of Con Cuong Commune;"
            + "Ban Tuyên giáo và Dân vận Tỉnh ủy Nghệ An",
        "17254;FATHERLAND_FRONT;Ủy ban Mặt trận Tổ quốc Việt Nam xã Con Cuông;"
            + "Viet Nam Fatherland Front Committee of Con Cuong Commune;"
            + "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Nghệ An",
        "00004;PEOPLES_COMMITTEE;Ủy ban nhân dân phường Ba Đình;"
            + "People's Committee of Ba Dinh Ward;Ủy ban nhân dân thành phố Hà Nội",
        "79;MASS_MOBILIZATION;Ban Tuyên giáo và Dân vận Thành ủy Thành phố Hồ Chí Minh;"
            + "Propaganda and Mass Mobilization Commission of the Party Committee of Ho Chi Minh"
            + " City;Ban Tuyên giáo và Dân vận Trung ương",
        "01;MASS_MOBILIZATION;Ban Tuyên giáo và Dân vận Thành ủy Hà Nội;"
            + "Propaganda and Mass Mobilization Commission of the Party Committee of Ha Noi City;"
            + "Ban Tuyên giáo và Dân vận Trung ương",
        "31078;MASS_MOBILIZATION;Ban Xây dựng Đảng Đảng ủy đặc khu Phú Quốc;"
            + "Party Building Committee of the Party Committee of Phu Quoc Special Zone;"
            + "Ban Tuyên giáo và Dân vận Tỉnh ủy An Giang",
        "40;FATHERLAND_FRONT;Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Nghệ An;"
            + "Viet Nam Fatherland Front Committee of Nghe An Province;"
            + "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"
      })
  void bodiesBearTheirOfficialNamesAndFollowTheirSuperiors(
      String unit, OrganisationKind kind, String name, String nameEn, String superior) {
    Organisation body = organisation(DirectoryIds.body(kind, unit));

    assertThat(body.name()).isEqualTo(name);
    assertThat(body.nameEn()).isEqualTo(nameEn);
    assertThat(body.parent()).isNotNull();
    assertThat(organisation(body.parent()).name()).isEqualTo(superior);
  }

  @Test
  void departmentsPoliceAndMemberOrganisationsFollowTheProvincialBodyOfTheirKind() {
    Unit ngheAn = unit("40");

    assertThat(organisations().filter(each -> each.unit().equals(ngheAn.id())))
        .filteredOn(each -> !each.id().equals(DirectoryIds.body(each.kind(), "40")))
        .hasSize(20)
        .allMatch(each -> DirectoryIds.body(each.kind(), "40").equals(each.parent()))
        .extracting(Organisation::name)
        .contains(
            "Sở Nông nghiệp và Môi trường tỉnh Nghệ An",
            "Công an tỉnh Nghệ An",
            "Hội Nông dân tỉnh Nghệ An");
  }

  @Test
  void kindsAreEquallyManyOutsideTheDemonstrationProvince() {
    assertThat(organisations().collect(groupingBy(Organisation::kind, counting())))
        .isEqualTo(
            Map.of(PEOPLES_COMMITTEE, 3_371L, MASS_MOBILIZATION, 3_356L, FATHERLAND_FRONT, 3_361L));
  }

  @Test
  void namesAreComposedAndWithoutStraySpaces() {
    assertThat(Stream.concat(RECORDS.units().stream().map(Unit::name), names()))
        .allMatch(name -> Normalizer.isNormalized(name, Normalizer.Form.NFC))
        .allMatch(name -> name.equals(name.strip()) && !name.contains("  "))
        .noneMatch(name -> name.contains("{"));
  }

  /** When figures close is no law's: a convention, and marked as one. */
  @Test
  void everyTermMayBeExplainedForTenWorkingDaysByAConvention() {
    assertThat(RECORDS.dutyRules())
        .extracting(DutyRule::explanation)
        .allSatisfy(
            limit -> {
              assertThat(limit).isNotNull();
              assertThat(limit.days()).isEqualTo(10);
              assertThat(limit.verified()).isFalse();
            });
  }

  private static Stream<String> names() {
    return organisations().flatMap(each -> Stream.of(each.name(), each.nameEn()));
  }

  private static Stream<Organisation> organisations() {
    return RECORDS.organisations().stream().map(FoundingOrganisation::organisation);
  }

  private static Organisation organisation(OrganisationId id) {
    return requireNonNull(BY_ID.get(id), id::toString);
  }

  private static Unit unit(String code) {
    return RECORDS.units().stream()
        .filter(each -> each.code().equals(code))
        .findAny()
        .orElseThrow();
  }
}
