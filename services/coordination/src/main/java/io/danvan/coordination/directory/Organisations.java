package io.danvan.coordination.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.common.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Units, organisations and positions at one revision of the directory, with the duties of offices,
 * the calendar and the escalation ladders; immutable.
 *
 * <p>Units and organisations arrive in streams of their own, in any order, so every reference may
 * point to what is not known yet: it is then left out, and questions about it have empty answers.
 * About 13 MB for the whole country.
 */
public final class Organisations {
  /** No real chain is longer; a wrong one that runs in a circle ends here. */
  private static final int LONGEST_CHAIN = 16;

  private static final Comparator<Unit> BY_CODE = Comparator.comparing(Unit::code);
  private static final Comparator<Organisation> BY_KIND =
      Comparator.comparing(Organisation::kind)
          .thenComparing(Organisation::type)
          .thenComparing(Organisation::name);
  private static final Comparator<Position> BY_ROLE =
      Comparator.comparing(Position::role).thenComparing(Position::title);
  private static final Comparator<DutyRule> BY_BEGINNING =
      Comparator.comparing(DutyRule::validFrom)
          .thenComparing(DutyRule::duty)
          .thenComparing(DutyRule::office)
          .thenComparing(DutyRule::level)
          .thenComparing(rule -> rule.id().value());

  private static final Comparator<Ladder> EARLIEST_FIRST =
      Comparator.comparing(Ladder::validFrom).thenComparing(ladder -> ladder.id().value());

  /** A directory before its first record. */
  public static final Organisations NONE =
      new Organisations(
          0,
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          OrganisationNames.NONE,
          Map.of(),
          WorkingCalendar.NONE,
          Map.of());

  private final long revision;
  private final Map<UnitId, Unit> units;
  private final Map<OrganisationId, Organisation> organisations;
  private final Map<PositionId, Position> positions;
  private final Map<PositionId, Vacancies> vacancies;
  private final OrganisationNames names;
  private final Map<DutyRuleId, DutyRule> dutyRules;
  private final WorkingCalendar calendar;
  private final Map<LadderId, Ladder> ladders;
  private final Map<UnitId, List<Unit>> unitsByParent;
  private final Map<UnitId, List<Organisation>> organisationsByUnit;
  private final Map<OrganisationId, List<Position>> positionsByOrganisation;

  private Organisations(
      long revision,
      Map<UnitId, Unit> units,
      Map<OrganisationId, Organisation> organisations,
      Map<PositionId, Position> positions,
      Map<PositionId, Vacancies> vacancies,
      OrganisationNames names,
      Map<DutyRuleId, DutyRule> dutyRules,
      WorkingCalendar calendar,
      Map<LadderId, Ladder> ladders) {
    this.revision = revision;
    this.units = units;
    this.organisations = organisations;
    this.positions = positions;
    this.vacancies = vacancies;
    this.names = names;
    this.dutyRules = dutyRules;
    this.calendar = calendar;
    this.ladders = ladders;
    unitsByParent = grouped(units.values(), Unit::parent, BY_CODE);
    organisationsByUnit = grouped(organisations.values(), Organisation::unit, BY_KIND);
    positionsByOrganisation = grouped(positions.values(), Position::organisation, BY_ROLE);
  }

  /** These with the changes applied. */
  public Organisations with(Changes changes) {
    DirectoryRecords records = changes.records();
    return new Organisations(
        changes.revision(),
        with(units, records.units(), Unit::id),
        with(organisations, records.organisations(), Organisation::id),
        with(positions, records.positions(), Position::id),
        with(vacancies, records.vacancies(), Vacancies::position),
        names.with(records.organisations()),
        with(dutyRules, records.dutyRules(), DutyRule::id),
        calendar.with(records.calendarYears()),
        with(ladders, records.ladders(), Ladder::id));
  }

  private static <I, T> Map<I, T> with(Map<I, T> known, List<T> changed, Function<T, I> id) {
    var all = new HashMap<>(known);
    changed.forEach(each -> all.put(id.apply(each), each));
    return all;
  }

  /** The revision of the copy's tables that this shows. */
  public long revision() {
    return revision;
  }

  /** How many organisations are known. */
  public int size() {
    return organisations.size();
  }

  /** The organisation, unless it is unknown. */
  public Optional<Organisation> find(OrganisationId organisation) {
    return Optional.ofNullable(organisations.get(organisation));
  }

  /** The organisation's superiors, the nearest first. */
  public List<Organisation> superiors(OrganisationId organisation) {
    return chain(organisation, organisations::get, Organisation::parent);
  }

  /** The unit, unless it is unknown. */
  public Optional<Unit> unit(UnitId unit) {
    return Optional.ofNullable(units.get(unit));
  }

  /** The units that no other one contains. */
  public List<Unit> roots() {
    return units.values().stream().filter(unit -> unit.parent() == null).sorted(BY_CODE).toList();
  }

  /** The units above this one, the nearest first. */
  public List<Unit> ancestors(UnitId unit) {
    return chain(unit, units::get, Unit::parent);
  }

  /** The units directly below this one. */
  public List<Unit> children(UnitId unit) {
    return unitsByParent.getOrDefault(unit, List.of());
  }

  /** Whether the outer unit is the inner one or lies above it. */
  public boolean contains(UnitId outer, UnitId inner) {
    return outer.equals(inner)
        || ancestors(inner).stream().anyMatch(unit -> unit.id().equals(outer));
  }

  /** The organisations that work in exactly this unit. */
  public List<Organisation> ofUnit(UnitId unit) {
    return organisationsByUnit.getOrDefault(unit, List.of());
  }

  /** The organisation's positions. */
  public List<Position> positions(OrganisationId organisation) {
    return positionsByOrganisation.getOrDefault(organisation, List.of());
  }

  /** The position, unless it is unknown. */
  public Optional<Position> position(PositionId position) {
    return Optional.ofNullable(positions.get(position));
  }

  /** On which days a position has no holder, the earliest first. */
  public List<Vacancy> vacancies(PositionId position) {
    Vacancies declared = vacancies.get(position);
    return declared == null ? List.of() : declared.all();
  }

  /** All rules of duties that ever were in force, the earliest first. */
  public List<DutyRule> dutyRules() {
    return dutyRules.values().stream().sorted(BY_BEGINNING).toList();
  }

  /** The rule, unless it is unknown. */
  public Optional<DutyRule> dutyRule(DutyRuleId rule) {
    return Optional.ofNullable(dutyRules.get(rule));
  }

  /** On which days offices work. */
  public WorkingCalendar calendar() {
    return calendar;
  }

  /** All escalation ladders that ever were in force, the earliest first. */
  public List<Ladder> ladders() {
    return ladders.values().stream().sorted(EARLIEST_FIRST).toList();
  }

  /** The ladder for what is due on a day, if there is one. */
  public Optional<Ladder> ladder(LocalDate due) {
    return ladders.values().stream().filter(ladder -> ladder.isInForce(due)).min(EARLIEST_FIRST);
  }

  /**
   * Organisations by name or a part of it, with or without marks, the best first; the usual
   * abbreviations of offices are understood.
   */
  public List<Organisation> named(String name, int limit) {
    return names.search(name, limit);
  }

  /** From the record above this one to the top; the first that is unknown ends it. */
  private static <I, T> List<T> chain(
      I from, Function<I, @Nullable T> find, Function<T, @Nullable I> parent) {
    List<T> above = new ArrayList<>();
    T next = find.apply(from);
    while (next != null && above.size() < LONGEST_CHAIN) {
      I id = parent.apply(next);
      next = id == null ? null : find.apply(id);
      if (next != null) {
        above.add(next);
      }
    }
    return List.copyOf(above);
  }

  private static <I, T> Map<I, List<T>> grouped(
      Collection<T> all, Function<T, @Nullable I> by, Comparator<T> order) {
    return all.stream()
        .filter(each -> by.apply(each) != null)
        .sorted(order)
        .collect(groupingBy(each -> Objects.requireNonNull(by.apply(each)), toUnmodifiableList()));
  }
}
