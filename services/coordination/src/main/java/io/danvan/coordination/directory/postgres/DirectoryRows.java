package io.danvan.coordination.directory.postgres;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.CalendarYear;
import io.danvan.coordination.directory.DayCount;
import io.danvan.coordination.directory.DutyKind;
import io.danvan.coordination.directory.DutyOffice;
import io.danvan.coordination.directory.DutyPeriod;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.DutyRuleId;
import io.danvan.coordination.directory.ExplanationLimit;
import io.danvan.coordination.directory.Holiday;
import io.danvan.coordination.directory.Ladder;
import io.danvan.coordination.directory.LadderId;
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
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of the copy's tables as records; also for a service that queries the tables itself. */
public final class DirectoryRows {
  /** Most records share the days of a few reforms: 44,000 of them need not hold 44,000 dates. */
  private static final Map<LocalDate, LocalDate> DAYS = new ConcurrentHashMap<>();

  private DirectoryRows() {}

  /** A row of {@code directory_unit}. */
  public static Unit unit(ResultSet row, int number) throws SQLException {
    UUID parent = nullableId(row, "parent");
    return new Unit(
        new UnitId(id(row, "id")),
        UnitLevel.valueOf(row.getString("level")),
        UnitType.valueOf(row.getString("type")),
        row.getString("code"),
        row.getString("name"),
        row.getString("name_en"),
        parent == null ? null : new UnitId(parent),
        validFrom(row));
  }

  /** A row of {@code directory_organisation}. */
  public static Organisation organisation(ResultSet row, int number) throws SQLException {
    UUID parent = nullableId(row, "parent");
    return new Organisation(
        new OrganisationId(id(row, "id")),
        OrganisationKind.valueOf(row.getString("kind")),
        OrganisationType.valueOf(row.getString("type")),
        new UnitId(id(row, "unit")),
        parent == null ? null : new OrganisationId(parent),
        row.getString("name"),
        row.getString("name_en"),
        validFrom(row));
  }

  /** A row of {@code directory_position}; the same title is the same string in all of them. */
  public static Position position(ResultSet row, int number) throws SQLException {
    return new Position(
        new PositionId(id(row, "id")),
        new OrganisationId(id(row, "organisation")),
        PositionRole.valueOf(row.getString("role")),
        row.getString("title").intern(),
        row.getString("title_en").intern(),
        validFrom(row));
  }

  /** A row of {@code directory_vacancies}. */
  public static Vacancies vacancies(ResultSet row, int number) throws SQLException {
    List<LocalDate> first = days(row, "first_days");
    Date[] last = (Date[]) row.getArray("last_days").getArray();
    return new Vacancies(
        new PositionId(id(row, "position")),
        new OrganisationId(id(row, "organisation")),
        IntStream.range(0, first.size())
            .mapToObj(
                i -> new Vacancy(first.get(i), last[i] == null ? null : last[i].toLocalDate()))
            .toList());
  }

  /** A row of {@code directory_duty_rule}. */
  public static DutyRule dutyRule(ResultSet row, int number) throws SQLException {
    return new DutyRule(
        new DutyRuleId(id(row, "id")),
        DutyKind.valueOf(row.getString("duty")),
        DutyOffice.valueOf(row.getString("office")),
        UnitLevel.valueOf(row.getString("level")),
        row.getInt("times"),
        DutyPeriod.valueOf(row.getString("period")),
        PartPeriod.valueOf(row.getString("part_period")),
        row.getObject("notice_days", Integer.class),
        row.getObject("result_days", Integer.class),
        row.getString("basis"),
        row.getBoolean("verified"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        explanation(row));
  }

  private static @Nullable ExplanationLimit explanation(ResultSet row) throws SQLException {
    Integer days = row.getObject("explanation_days", Integer.class);
    return days == null
        ? null
        : new ExplanationLimit(
            days, row.getString("explanation_basis"), row.getBoolean("explanation_verified"));
  }

  /** A row of {@code directory_calendar_year}. */
  public static CalendarYear calendarYear(ResultSet row, int number) throws SQLException {
    List<LocalDate> days = days(row, "holidays");
    String[] names = (String[]) row.getArray("names").getArray();
    String[] namesEn = (String[]) row.getArray("names_en").getArray();
    return new CalendarYear(
        row.getInt("id"),
        IntStream.range(0, days.size())
            .mapToObj(i -> new Holiday(days.get(i), names[i], namesEn[i]))
            .toList(),
        days(row, "worked_days"),
        row.getString("basis"),
        row.getBoolean("verified"));
  }

  /** A row of {@code directory_ladder}. */
  public static Ladder ladder(ResultSet row, int number) throws SQLException {
    Integer[] numbers = (Integer[]) row.getArray("numbers").getArray();
    String[] kinds = (String[]) row.getArray("kinds").getArray();
    Integer[] days = (Integer[]) row.getArray("days").getArray();
    String[] counts = (String[]) row.getArray("counts").getArray();
    return new Ladder(
        new LadderId(id(row, "id")),
        IntStream.range(0, numbers.length)
            .mapToObj(
                i ->
                    new LadderStep(
                        numbers[i],
                        LadderStepKind.valueOf(kinds[i]),
                        days[i],
                        DayCount.valueOf(counts[i])))
            .toList(),
        row.getString("basis"),
        row.getBoolean("verified"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("last_day", LocalDate.class));
  }

  private static List<LocalDate> days(ResultSet row, String column) throws SQLException {
    return Stream.of((Date[]) row.getArray(column).getArray()).map(Date::toLocalDate).toList();
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static @Nullable UUID nullableId(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static LocalDate validFrom(ResultSet row) throws SQLException {
    LocalDate day = row.getObject("valid_from", LocalDate.class);
    return DAYS.computeIfAbsent(day, Function.identity());
  }
}
