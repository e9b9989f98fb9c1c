package io.danvan.coordination.standing;

import static io.danvan.coordination.directory.OrganisationKind.FATHERLAND_FRONT;
import static io.danvan.coordination.directory.OrganisationKind.MASS_MOBILIZATION;
import static io.danvan.coordination.directory.OrganisationKind.PEOPLES_COMMITTEE;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.CalendarYear;
import io.danvan.coordination.directory.Holiday;
import io.danvan.coordination.directory.Ladder;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.directory.UnitLevel;
import io.danvan.coordination.directory.WorkingCalendar;
import io.danvan.coordination.testing.Ladders;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A small directory for tests: the centre, a province, two of its communes, and their bodies. */
public enum NgheAn implements OrganisationViews {
  DIRECTORY;

  private static final UnitId NATION = new UnitId(id("nation"));
  private static final UnitId PROVINCE = new UnitId(id("nghe-an"));
  private static final UnitId NEIGHBOUR = new UnitId(id("thanh-hoa"));
  private static final UnitId CON_CUONG = new UnitId(id("con-cuong"));
  private static final UnitId ANH_SON = new UnitId(id("anh-son"));

  public static final OrganisationView GOVERNMENT =
      body("government", PEOPLES_COMMITTEE, NATION, UnitLevel.NATION);
  public static final OrganisationView PROVINCE_COMMITTEE =
      body("province-committee", PEOPLES_COMMITTEE, PROVINCE, UnitLevel.PROVINCE, GOVERNMENT);
  public static final OrganisationView NEIGHBOUR_COMMITTEE =
      body("neighbour-committee", PEOPLES_COMMITTEE, NEIGHBOUR, UnitLevel.PROVINCE, GOVERNMENT);
  public static final OrganisationView DEPARTMENT =
      department("department", PROVINCE, UnitLevel.PROVINCE, PROVINCE_COMMITTEE);
  public static final OrganisationView CON_CUONG_COMMITTEE =
      body(
          "con-cuong-committee",
          PEOPLES_COMMITTEE,
          CON_CUONG,
          UnitLevel.COMMUNE,
          PROVINCE_COMMITTEE);
  public static final OrganisationView ANH_SON_COMMITTEE =
      body("anh-son-committee", PEOPLES_COMMITTEE, ANH_SON, UnitLevel.COMMUNE, PROVINCE_COMMITTEE);
  public static final OrganisationView PROVINCE_MOBILIZATION =
      body("province-mobilization", MASS_MOBILIZATION, PROVINCE, UnitLevel.PROVINCE);
  public static final OrganisationView CON_CUONG_PARTY_BUILDING =
      body(
          "con-cuong-party-building",
          MASS_MOBILIZATION,
          CON_CUONG,
          UnitLevel.COMMUNE,
          PROVINCE_MOBILIZATION);
  public static final OrganisationView PROVINCE_FRONT =
      body("province-front", FATHERLAND_FRONT, PROVINCE, UnitLevel.PROVINCE);
  public static final OrganisationView CON_CUONG_FRONT =
      body("con-cuong-front", FATHERLAND_FRONT, CON_CUONG, UnitLevel.COMMUNE, PROVINCE_FRONT);
  public static final OrganisationView ANH_SON_FRONT =
      body("anh-son-front", FATHERLAND_FRONT, ANH_SON, UnitLevel.COMMUNE, PROVINCE_FRONT);

  /** An organisation that no directory knows. */
  public static final OrganisationId NOBODY = new OrganisationId(id("nobody"));

  /** A Thursday on which nobody works, and the Friday after it. */
  public static final LocalDate HOLIDAY = LocalDate.of(2026, 4, 30);

  private static final WorkingCalendar CALENDAR =
      WorkingCalendar.NONE.with(
          List.of(
              new CalendarYear(
                  2026,
                  List.of(
                      new Holiday(HOLIDAY, "Giải phóng miền Nam", "Reunification Day"),
                      new Holiday(HOLIDAY.plusDays(1), "Quốc tế Lao động", "Labour Day")),
                  List.of(),
                  "Thông báo nghỉ lễ",
                  false)));

  private static final List<OrganisationView> ALL =
      List.of(
          GOVERNMENT,
          PROVINCE_COMMITTEE,
          NEIGHBOUR_COMMITTEE,
          DEPARTMENT,
          CON_CUONG_COMMITTEE,
          ANH_SON_COMMITTEE,
          PROVINCE_MOBILIZATION,
          CON_CUONG_PARTY_BUILDING,
          PROVINCE_FRONT,
          CON_CUONG_FRONT,
          ANH_SON_FRONT);

  @Override
  public Optional<OrganisationView> find(OrganisationId organisation) {
    return ALL.stream().filter(view -> view.id().equals(organisation)).findFirst();
  }

  @Override
  public boolean has(OrganisationId organisation, PositionId position) {
    return position.equals(headOf(organisation)) || position.equals(deputyOf(organisation));
  }

  @Override
  public boolean has(UnitId unit) {
    return List.of(NATION, PROVINCE, NEIGHBOUR, CON_CUONG, ANH_SON).contains(unit);
  }

  @Override
  public WorkingCalendar calendar() {
    return CALENDAR;
  }

  @Override
  public Optional<Ladder> ladder(LocalDate due) {
    return Optional.of(Ladders.DEFAULT).filter(ladder -> ladder.isInForce(due));
  }

  @Override
  public List<OrganisationView> bodiesOf(UnitId unit) {
    return ALL.stream().filter(view -> view.unit().equals(unit) && view.body()).toList();
  }

  /** Who stands in for the head. */
  public static PositionId deputyOf(OrganisationId organisation) {
    return new PositionId(id("deputy of " + organisation));
  }

  /** The position that every organisation has here beside its deputy. */
  public static PositionId headOf(OrganisationId organisation) {
    return new PositionId(id("head of " + organisation));
  }

  private static OrganisationView body(
      String name,
      OrganisationKind kind,
      UnitId unit,
      UnitLevel level,
      OrganisationView... superior) {
    return view(name, kind, true, unit, level, superior);
  }

  private static OrganisationView department(
      String name, UnitId unit, UnitLevel level, OrganisationView superior) {
    return view(name, PEOPLES_COMMITTEE, false, unit, level, superior);
  }

  private static OrganisationView view(
      String name,
      OrganisationKind kind,
      boolean body,
      UnitId unit,
      UnitLevel level,
      OrganisationView... superior) {
    List<OrganisationId> superiors =
        Arrays.stream(superior)
            .flatMap(one -> Stream.concat(Stream.of(one.id()), one.superiors().stream()))
            .toList();
    List<UnitId> above =
        switch (level) {
          case COMMUNE -> List.of(PROVINCE, NATION);
          case PROVINCE -> List.of(NATION);
          case NATION, DISTRICT, UNKNOWN -> List.of();
        };
    return new OrganisationView(
        new OrganisationId(id(name)), kind, body, superiors, unit, level, above);
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
