package io.danvan.coordination.testing;

import static io.danvan.coordination.directory.DirectoryIds.FOUNDED_ON;
import static io.danvan.coordination.directory.OrganisationKind.FATHERLAND_FRONT;
import static io.danvan.coordination.directory.OrganisationKind.MASS_MOBILIZATION;
import static io.danvan.coordination.directory.OrganisationKind.PEOPLES_COMMITTEE;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.Changes;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.DirectoryIds;
import io.danvan.coordination.directory.DirectoryRecords;
import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.directory.OrganisationType;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.directory.Position;
import io.danvan.coordination.directory.PositionRole;
import io.danvan.coordination.directory.Unit;
import io.danvan.coordination.directory.UnitLevel;
import io.danvan.coordination.directory.UnitType;
import io.danvan.coordination.directory.Vacancies;
import io.danvan.coordination.directory.Vacancy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One province, three communes, and the three bodies of each, under the ids that they have in every
 * installation.
 */
public final class Country implements Directory {
  private static final String NGHE_AN_CODE = "40";
  private static final String CON_CUONG_CODE = "17254";
  private static final String MON_SON_CODE = "17263";
  private static final String ANH_SON_CODE = "17329";

  public static final UnitId NGHE_AN = unit(NGHE_AN_CODE);
  public static final UnitId CON_CUONG = unit(CON_CUONG_CODE);
  public static final UnitId MON_SON = unit(MON_SON_CODE);
  public static final UnitId ANH_SON = unit(ANH_SON_CODE);

  public static final OrganisationId PROVINCE = body(PEOPLES_COMMITTEE, NGHE_AN);
  public static final OrganisationId PROVINCE_MOBILIZATION = body(MASS_MOBILIZATION, NGHE_AN);
  public static final OrganisationId PROVINCE_FRONT = body(FATHERLAND_FRONT, NGHE_AN);
  public static final OrganisationId COMMUNE = body(PEOPLES_COMMITTEE, CON_CUONG);
  public static final OrganisationId COMMUNE_PARTY = body(MASS_MOBILIZATION, CON_CUONG);
  public static final OrganisationId COMMUNE_FRONT = body(FATHERLAND_FRONT, CON_CUONG);
  public static final OrganisationId OTHER_COMMUNE = body(PEOPLES_COMMITTEE, MON_SON);
  public static final OrganisationId OTHER_FRONT = body(FATHERLAND_FRONT, MON_SON);

  /** Nobody heads the committee of Anh Sơn since 1 August 2026. */
  private static final Vacancies VACANT =
      new Vacancies(
          head(body(PEOPLES_COMMITTEE, ANH_SON)),
          body(PEOPLES_COMMITTEE, ANH_SON),
          List.of(new Vacancy(LocalDate.of(2026, 8, 1), null)));

  private final Organisations organisations;

  /** Founds it. */
  public Country() {
    List<Unit> units = new ArrayList<>();
    List<Organisation> all = new ArrayList<>();
    List<Position> positions = new ArrayList<>();
    units.add(unit(NGHE_AN_CODE, "Tỉnh Nghệ An", "Nghe An Province", UnitLevel.PROVINCE, null));
    units.add(
        unit(CON_CUONG_CODE, "Xã Con Cuông", "Con Cuong Commune", UnitLevel.COMMUNE, NGHE_AN));
    units.add(unit(MON_SON_CODE, "Xã Môn Sơn", "Mon Son Commune", UnitLevel.COMMUNE, NGHE_AN));
    units.add(unit(ANH_SON_CODE, "Xã Anh Sơn", "Anh Son Commune", UnitLevel.COMMUNE, NGHE_AN));
    for (Unit unit : units) {
      for (OrganisationKind kind :
          List.of(PEOPLES_COMMITTEE, MASS_MOBILIZATION, FATHERLAND_FRONT)) {
        Organisation organisation = organisation(kind, unit);
        all.add(organisation);
        positions.add(position(organisation, PositionRole.HEAD, "Thủ trưởng đơn vị", "Head"));
        positions.add(
            position(organisation, PositionRole.COORDINATOR, "Cán bộ điều phối", "Coordinator"));
      }
    }
    organisations =
        Organisations.NONE.with(
            new Changes(
                1,
                new DirectoryRecords(
                    units,
                    all,
                    positions,
                    List.of(VACANT),
                    Duties.ALL,
                    List.of(),
                    List.of(Ladders.DEFAULT))));
  }

  /** The position that heads an organisation. */
  public static PositionId head(OrganisationId organisation) {
    return DirectoryIds.position(organisation, PositionRole.HEAD, FOUNDED_ON);
  }

  /** The position that coordinates for an organisation. */
  public static PositionId coordinator(OrganisationId organisation) {
    return DirectoryIds.position(organisation, PositionRole.COORDINATOR, FOUNDED_ON);
  }

  @Override
  public Organisations now() {
    return organisations;
  }

  private static Unit unit(
      String code, String name, String english, UnitLevel level, @Nullable UnitId parent) {
    UnitType type = level == UnitLevel.PROVINCE ? UnitType.PROVINCE : UnitType.COMMUNE;
    return new Unit(unit(code), level, type, code, name, english, parent, FOUNDED_ON);
  }

  private static Organisation organisation(OrganisationKind kind, Unit unit) {
    boolean province = unit.level() == UnitLevel.PROVINCE;
    String place = unit.name().substring(0, 1).toLowerCase(Locale.ROOT) + unit.name().substring(1);
    String name =
        switch (kind) {
          case PEOPLES_COMMITTEE -> "Ủy ban nhân dân " + place;
          case MASS_MOBILIZATION ->
              province ? "Ban Tuyên giáo và Dân vận Tỉnh ủy" : "Ban Xây dựng Đảng " + place;
          case FATHERLAND_FRONT -> "Ủy ban Mặt trận Tổ quốc Việt Nam " + place;
          case UNKNOWN -> throw new IllegalArgumentException("no such body");
        };
    String english =
        switch (kind) {
          case PEOPLES_COMMITTEE -> "People's Committee of " + unit.nameEn();
          case MASS_MOBILIZATION -> "Mass Mobilization Commission of " + unit.nameEn();
          case FATHERLAND_FRONT -> "Fatherland Front Committee of " + unit.nameEn();
          case UNKNOWN -> throw new IllegalArgumentException("no such body");
        };
    OrganisationType type =
        switch (kind) {
          case PEOPLES_COMMITTEE -> OrganisationType.PEOPLES_COMMITTEE;
          case MASS_MOBILIZATION ->
              province
                  ? OrganisationType.MASS_MOBILIZATION_COMMISSION
                  : OrganisationType.PARTY_BUILDING_COMMITTEE;
          case FATHERLAND_FRONT -> OrganisationType.FRONT_COMMITTEE;
          case UNKNOWN -> OrganisationType.UNKNOWN;
        };
    return new Organisation(
        body(kind, unit.id()),
        kind,
        type,
        unit.id(),
        unit.parent() == null ? null : body(kind, unit.parent()),
        name,
        english,
        FOUNDED_ON);
  }

  private static Position position(
      Organisation organisation, PositionRole role, String title, String english) {
    PositionId id = DirectoryIds.position(organisation.id(), role, FOUNDED_ON);
    return new Position(id, organisation.id(), role, title, english, FOUNDED_ON);
  }

  /** The body of a kind in one of the units. */
  public static OrganisationId body(OrganisationKind kind, UnitId unit) {
    return DirectoryIds.organisation(unit, kind.name(), FOUNDED_ON);
  }

  private static UnitId unit(String code) {
    return DirectoryIds.unit(code, FOUNDED_ON);
  }
}
