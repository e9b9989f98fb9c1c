package io.danvan.coordination.directory.postgres;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.CalendarYear;
import io.danvan.coordination.directory.Changes;
import io.danvan.coordination.directory.DirectoryRecords;
import io.danvan.coordination.directory.DirectoryTables;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.ExplanationLimit;
import io.danvan.coordination.directory.Holiday;
import io.danvan.coordination.directory.Ladder;
import io.danvan.coordination.directory.LadderStep;
import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.Position;
import io.danvan.coordination.directory.Unit;
import io.danvan.coordination.directory.Vacancies;
import io.danvan.coordination.directory.Vacancy;
import io.danvan.platform.postgres.ArrayColumn;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The copy in the service's database. Thread-safe. */
public final class PostgresDirectoryTables implements DirectoryTables {
  private final JdbcClient jdbc;

  /** Works on the tables of the migrations {@code directory_copy}. */
  public PostgresDirectoryTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void store(DirectoryRecords records) {
    long revision = raiseRevision();
    storeUnits(records.units(), revision);
    storeOrganisations(records.organisations(), revision);
    storePositions(records.positions(), revision);
    records.vacancies().forEach(each -> store(each, revision));
    records.dutyRules().forEach(rule -> store(rule, revision));
    records.calendarYears().forEach(year -> store(year, revision));
    records.ladders().forEach(ladder -> store(ladder, revision));
  }

  @Override
  public Changes since(long revision) {
    // Read first: rows of a later revision, which may appear meanwhile, are left for the next time.
    long latest = jdbc.sql("SELECT revision FROM directory_revision").query(Long.class).single();
    if (latest == revision) {
      return new Changes(revision, DirectoryRecords.NONE);
    }
    return new Changes(
        latest,
        new DirectoryRecords(
            changed("directory_unit", revision, latest, DirectoryRows::unit),
            changed("directory_organisation", revision, latest, DirectoryRows::organisation),
            changed("directory_position", revision, latest, DirectoryRows::position),
            changed("directory_vacancies", revision, latest, DirectoryRows::vacancies),
            changed("directory_duty_rule", revision, latest, DirectoryRows::dutyRule),
            changed("directory_calendar_year", revision, latest, DirectoryRows::calendarYear),
            changed("directory_ladder", revision, latest, DirectoryRows::ladder)));
  }

  private <T> List<T> changed(String table, long revision, long latest, RowMapper<T> rows) {
    return jdbc.sql("SELECT * FROM " + table + " WHERE revision > ? AND revision <= ?")
        .params(revision, latest)
        .query(rows)
        .list();
  }

  private long raiseRevision() {
    return jdbc.sql("UPDATE directory_revision SET revision = revision + 1 RETURNING revision")
        .query(Long.class)
        .single();
  }

  private void storeUnits(List<Unit> units, long revision) {
    if (units.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO directory_unit
              (id, level, type, code, name, name_en, parent, valid_from, revision)
            SELECT *, :revision FROM unnest(
              :ids, :levels, :types, :codes, :names, :namesEn, :parents, :validFrom)
            ON CONFLICT (id) DO UPDATE SET
              level = excluded.level, type = excluded.type, code = excluded.code,
              name = excluded.name, name_en = excluded.name_en, parent = excluded.parent,
              valid_from = excluded.valid_from, revision = excluded.revision
            """)
        .param("revision", revision)
        .param("ids", ArrayColumn.of("uuid", units, unit -> unit.id().value()))
        .param("levels", ArrayColumn.of("text", units, unit -> unit.level().name()))
        .param("types", ArrayColumn.of("text", units, unit -> unit.type().name()))
        .param("codes", ArrayColumn.of("text", units, Unit::code))
        .param("names", ArrayColumn.of("text", units, Unit::name))
        .param("namesEn", ArrayColumn.of("text", units, Unit::nameEn))
        .param("parents", ArrayColumn.of("uuid", units, unit -> value(unit.parent())))
        .param("validFrom", ArrayColumn.of("date", units, Unit::validFrom))
        .update();
  }

  private void storeOrganisations(List<Organisation> organisations, long revision) {
    if (organisations.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO directory_organisation
              (id, kind, type, unit, parent, name, name_en, valid_from, revision)
            SELECT *, :revision FROM unnest(
              :ids, :kinds, :types, :units, :parents, :names, :namesEn, :validFrom)
            ON CONFLICT (id) DO UPDATE SET
              kind = excluded.kind, type = excluded.type, unit = excluded.unit,
              parent = excluded.parent, name = excluded.name, name_en = excluded.name_en,
              valid_from = excluded.valid_from, revision = excluded.revision
            """)
        .param("revision", revision)
        .param("ids", ArrayColumn.of("uuid", organisations, each -> each.id().value()))
        .param("kinds", ArrayColumn.of("text", organisations, each -> each.kind().name()))
        .param("types", ArrayColumn.of("text", organisations, each -> each.type().name()))
        .param("units", ArrayColumn.of("uuid", organisations, each -> each.unit().value()))
        .param("parents", ArrayColumn.of("uuid", organisations, each -> value(each.parent())))
        .param("names", ArrayColumn.of("text", organisations, Organisation::name))
        .param("namesEn", ArrayColumn.of("text", organisations, Organisation::nameEn))
        .param("validFrom", ArrayColumn.of("date", organisations, Organisation::validFrom))
        .update();
  }

  private void storePositions(List<Position> positions, long revision) {
    if (positions.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO directory_position
              (id, organisation, role, title, title_en, valid_from, revision)
            SELECT *, :revision FROM unnest(
              :ids, :organisations, :roles, :titles, :titlesEn, :validFrom)
            ON CONFLICT (id) DO UPDATE SET
              organisation = excluded.organisation, role = excluded.role, title = excluded.title,
              title_en = excluded.title_en, valid_from = excluded.valid_from,
              revision = excluded.revision
            """)
        .param("revision", revision)
        .param("ids", ArrayColumn.of("uuid", positions, each -> each.id().value()))
        .param(
            "organisations", ArrayColumn.of("uuid", positions, each -> each.organisation().value()))
        .param("roles", ArrayColumn.of("text", positions, each -> each.role().name()))
        .param("titles", ArrayColumn.of("text", positions, Position::title))
        .param("titlesEn", ArrayColumn.of("text", positions, Position::titleEn))
        .param("validFrom", ArrayColumn.of("date", positions, Position::validFrom))
        .update();
  }

  private void store(Vacancies vacancies, long revision) {
    jdbc.sql(
            """
            INSERT INTO directory_vacancies VALUES
              (:position, :organisation, :firstDays, :lastDays, :revision)
            ON CONFLICT (position) DO UPDATE SET
              organisation = excluded.organisation, first_days = excluded.first_days,
              last_days = excluded.last_days, revision = excluded.revision
            """)
        .param("position", vacancies.position().value())
        .param("organisation", vacancies.organisation().value())
        .param("firstDays", ArrayColumn.of("date", vacancies.all(), Vacancy::validFrom))
        .param("lastDays", ArrayColumn.of("date", vacancies.all(), Vacancy::lastDay))
        .param("revision", revision)
        .update();
  }

  private void store(DutyRule rule, long revision) {
    ExplanationLimit limit = rule.explanation();
    jdbc.sql(
            """
            INSERT INTO directory_duty_rule VALUES
              (:id, :duty, :office, :level, :times, :period, :partPeriod, :noticeDays, :resultDays, :basis,
               :verified, :validFrom, :lastDay, :revision, :explanationDays, :explanationBasis,
               :explanationVerified)
            ON CONFLICT (id) DO UPDATE SET
              duty = excluded.duty, office = excluded.office, level = excluded.level,
              times = excluded.times, period = excluded.period, part_period = excluded.part_period,
              notice_days = excluded.notice_days, result_days = excluded.result_days,
              basis = excluded.basis, verified = excluded.verified,
              valid_from = excluded.valid_from, last_day = excluded.last_day,
              revision = excluded.revision, explanation_days = excluded.explanation_days,
              explanation_basis = excluded.explanation_basis,
              explanation_verified = excluded.explanation_verified
            """)
        .param("id", rule.id().value())
        .param("duty", rule.duty().name())
        .param("office", rule.office().name())
        .param("level", rule.level().name())
        .param("times", rule.times())
        .param("period", rule.period().name())
        .param("partPeriod", rule.partPeriod().name())
        .param("noticeDays", rule.noticeDays(), Types.INTEGER)
        .param("resultDays", rule.resultDays(), Types.INTEGER)
        .param("basis", rule.basis())
        .param("verified", rule.verified())
        .param("validFrom", rule.validFrom())
        .param("lastDay", rule.lastDay(), Types.DATE)
        .param("revision", revision)
        .param("explanationDays", limit == null ? null : limit.days(), Types.INTEGER)
        .param("explanationBasis", limit == null ? null : limit.basis(), Types.VARCHAR)
        .param("explanationVerified", limit == null ? null : limit.verified(), Types.BOOLEAN)
        .update();
  }

  private void store(CalendarYear year, long revision) {
    jdbc.sql(
            """
            INSERT INTO directory_calendar_year VALUES
              (:id, :holidays, :names, :namesEn, :workedDays, :basis, :verified, :revision)
            ON CONFLICT (id) DO UPDATE SET
              holidays = excluded.holidays, names = excluded.names, names_en = excluded.names_en,
              worked_days = excluded.worked_days, basis = excluded.basis,
              verified = excluded.verified, revision = excluded.revision
            """)
        .param("id", year.year())
        .param("holidays", ArrayColumn.of("date", year.holidays(), Holiday::day))
        .param("names", ArrayColumn.of("text", year.holidays(), Holiday::name))
        .param("namesEn", ArrayColumn.of("text", year.holidays(), Holiday::nameEn))
        .param("workedDays", ArrayColumn.of("date", year.workedDays(), day -> day))
        .param("basis", year.basis())
        .param("verified", year.verified())
        .param("revision", revision)
        .update();
  }

  private void store(Ladder ladder, long revision) {
    jdbc.sql(
            """
            INSERT INTO directory_ladder VALUES
              (:id, :numbers, :kinds, :days, :counts, :basis, :verified, :validFrom, :lastDay,
               :revision)
            ON CONFLICT (id) DO UPDATE SET
              numbers = excluded.numbers, kinds = excluded.kinds, days = excluded.days,
              counts = excluded.counts, basis = excluded.basis, verified = excluded.verified,
              valid_from = excluded.valid_from, last_day = excluded.last_day,
              revision = excluded.revision
            """)
        .param("id", ladder.id().value())
        .param("numbers", ArrayColumn.of("int4", ladder.steps(), LadderStep::number))
        .param("kinds", ArrayColumn.of("text", ladder.steps(), step -> step.kind().name()))
        .param("days", ArrayColumn.of("int4", ladder.steps(), LadderStep::days))
        .param("counts", ArrayColumn.of("text", ladder.steps(), step -> step.count().name()))
        .param("basis", ladder.basis())
        .param("verified", ladder.verified())
        .param("validFrom", ladder.validFrom())
        .param("lastDay", ladder.lastDay(), Types.DATE)
        .param("revision", revision)
        .update();
  }

  private static @Nullable UUID value(@Nullable UnitId unit) {
    return unit == null ? null : unit.value();
  }

  private static @Nullable UUID value(@Nullable OrganisationId organisation) {
    return organisation == null ? null : organisation.value();
  }
}
