package io.danvan.coordination.directory;

import static io.danvan.coordination.directory.OrganisationKind.PEOPLES_COMMITTEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganisationsTest {
  private static final LocalDate DAY = DirectoryIds.FOUNDED_ON;

  private final Unit nation = unit("VN", "Việt Nam", UnitLevel.NATION, null);
  private final Unit ngheAn = unit("40", "Tỉnh Nghệ An", UnitLevel.PROVINCE, nation);
  private final Unit conCuong = unit("17254", "Xã Con Cuông", UnitLevel.COMMUNE, ngheAn);
  private final Unit conCuongElsewhere = unit("1", "Xã Côn Cương", UnitLevel.COMMUNE, nation);
  private final Organisation government = body(nation, "Chính phủ", null);
  private final Organisation provincial = body(ngheAn, "Ủy ban nhân dân tỉnh Nghệ An", government);
  private final Organisation communal = body(conCuong, "Ủy ban nhân dân xã Con Cuông", provincial);
  private final Organisation elsewhere =
      body(conCuongElsewhere, "Ủy ban nhân dân xã Côn Cương", government);

  private final Organisations organisations =
      Organisations.NONE
          .with(changes(List.of(), List.of(communal, elsewhere, provincial)))
          .with(changes(List.of(conCuong, nation, ngheAn, conCuongElsewhere), List.of(government)));

  @Test
  void chainsLeadToTheTopTheNearestFirst() {
    assertThat(organisations.superiors(communal.id())).containsExactly(provincial, government);
    assertThat(organisations.ancestors(conCuong.id())).containsExactly(ngheAn, nation);
    assertThat(organisations.superiors(government.id())).isEmpty();
  }

  @Test
  void aUnitContainsItselfAndWhatIsBelowIt() {
    assertThat(organisations.contains(ngheAn.id(), conCuong.id())).isTrue();
    assertThat(organisations.contains(conCuong.id(), conCuong.id())).isTrue();
    assertThat(organisations.contains(conCuong.id(), ngheAn.id())).isFalse();
  }

  @Test
  void whatIsBelowIsListed() {
    assertThat(organisations.children(nation.id())).containsExactly(conCuongElsewhere, ngheAn);
    assertThat(organisations.ofUnit(conCuong.id())).containsExactly(communal);
  }

  @Test
  void whatHasNotArrivedIsLeftOut() {
    Organisations early = Organisations.NONE.with(changes(List.of(conCuong), List.of(communal)));

    assertThat(early.find(provincial.id())).isEmpty();
    assertThat(early.superiors(communal.id())).isEmpty();
    assertThat(early.contains(ngheAn.id(), conCuong.id())).isFalse();
    assertThat(early.superiors(new OrganisationId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void aCircleOfSuperiorsEnds() {
    OrganisationId one = new OrganisationId(UUID.randomUUID());
    OrganisationId other = new OrganisationId(UUID.randomUUID());
    Organisations circle =
        Organisations.NONE.with(
            changes(List.of(), List.of(organisation(one, other), organisation(other, one))));

    assertThat(circle.superiors(one)).hasSizeLessThan(20);
  }

  @Test
  void theSpellingWithTheSameMarksIsFoundFirst() {
    assertThat(organisations.named("con cuông", 10)).containsExactly(communal, elsewhere);
    assertThat(organisations.named("côn cương", 10)).containsExactly(elsewhere, communal);
    assertThat(organisations.named("ubnd con cuong", 1)).hasSize(1);
    assertThat(organisations.named("UBND tỉnh", 10)).containsExactly(provincial);
    assertThat(organisations.named("  ", 10)).isEmpty();
  }

  @Test
  void aLaterRecordReplacesTheEarlierAndTheOlderViewStays() {
    Organisation renamed =
        new Organisation(
            communal.id(),
            communal.kind(),
            communal.type(),
            communal.unit(),
            communal.parent(),
            "Ủy ban nhân dân phường Con Cuông",
            communal.nameEn(),
            DAY);

    Organisations later = organisations.with(changes(List.of(), List.of(renamed)));

    assertThat(later.find(communal.id())).contains(renamed);
    assertThat(later.named("phuong con cuong", 10)).containsExactly(renamed);
    assertThat(organisations.find(communal.id())).contains(communal);
  }

  private static Changes changes(List<Unit> units, List<Organisation> organisations) {
    return new Changes(1, DirectoryRecords.of(units, organisations, List.of()));
  }

  private static Unit unit(String code, String name, UnitLevel level, @Nullable Unit parent) {
    UnitId above = parent == null ? null : parent.id();
    UnitId id = DirectoryIds.unit(code, DAY);
    return new Unit(id, level, UnitType.UNKNOWN, code, name, name, above, DAY);
  }

  private static Organisation body(Unit unit, String name, @Nullable Organisation parent) {
    return new Organisation(
        DirectoryIds.body(PEOPLES_COMMITTEE, unit.code()),
        PEOPLES_COMMITTEE,
        OrganisationType.PEOPLES_COMMITTEE,
        unit.id(),
        parent == null ? null : parent.id(),
        name,
        name,
        DAY);
  }

  private static Organisation organisation(OrganisationId id, OrganisationId parent) {
    return new Organisation(
        id,
        PEOPLES_COMMITTEE,
        OrganisationType.DEPARTMENT,
        new UnitId(id.value()),
        parent,
        "Sở",
        "Department",
        DAY);
  }
}
