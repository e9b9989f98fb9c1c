package io.danvan.taskboard.compliance;

import static java.util.stream.Collectors.groupingBy;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.DutyKind;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.directory.Unit;
import io.danvan.coordination.directory.UnitLevel;
import io.danvan.coordination.duty.DutyDay;
import io.danvan.coordination.duty.DutyOffices;
import io.danvan.coordination.duty.DutyRecord;
import io.danvan.coordination.duty.Span;
import io.danvan.platform.time.VietNam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts how the offices of units do a duty. Thread-safe. */
public final class Compliance {
  /** A week counts in the year of its Thursday, and so may begin or end in another one. */
  private static final int DAYS_OF_ANOTHER_YEAR = 3;

  private final DutyMeetings meetings;
  private final Directory directory;
  private final Clock clock;
  private final Span reported;

  /**
   * Counts these meetings against the directory's rules.
   *
   * @param from the first day on which units report: what came before is neither owed nor missing
   */
  public Compliance(DutyMeetings meetings, Directory directory, Clock clock, LocalDate from) {
    this.meetings = meetings;
    this.directory = directory;
    this.clock = clock;
    this.reported = new Span(from, null);
  }

  /**
   * Which duty of whom is looked at, and when.
   *
   * @param unit the unit with all below it
   */
  public record Question(UnitId unit, DutyKind duty, Year year) {}

  /**
   * The figures of a unit: a row for its own office, and one for each unit directly below it and
   * each level there, with all offices of that level in it.
   */
  public ComplianceTable table(Question question) {
    Organisations organisations = directory.now();
    Unit unit = organisations.unit(question.unit()).orElseThrow();
    List<DutyRule> rules = rules(question, organisations);
    Map<ComplianceRow.Key, ComplianceRow> rows = new TreeMap<>(order(organisations));
    Map<OrganisationId, List<DutyMeeting>> held = held(question, unit, organisations);
    Set<DutyRule> counted = new LinkedHashSet<>();
    Set<UnitLevel> levels = EnumSet.noneOf(UnitLevel.class);
    for (Unit each : withAllBelow(unit, organisations)) {
      levels.add(each.level());
      for (DutyRule rule : rules) {
        DutyOffices.of(rule, each, organisations)
            .ifPresent(
                holder -> {
                  counted.add(rule);
                  var key = new ComplianceRow.Key(row(unit, each, organisations), each.level());
                  ComplianceRow row =
                      rows.computeIfAbsent(key, same -> new ComplianceRow(same, new TreeMap<>()));
                  count(rule, holder, question.year(), held).forEach(row::add);
                });
      }
    }
    return new ComplianceTable(
        question,
        rules.stream().filter(counted::contains).toList(),
        rules.stream()
            .filter(rule -> levels.contains(rule.level()) && !counted.contains(rule))
            .toList(),
        List.copyOf(rows.values()));
  }

  /** The unit directly below the outer one that an inner one lies in; the outer one itself. */
  private static UnitId row(Unit outer, Unit inner, Organisations organisations) {
    return Stream.concat(Stream.of(inner), organisations.ancestors(inner.id()).stream())
        .filter(each -> outer.id().equals(each.parent()))
        .findFirst()
        .map(Unit::id)
        .orElse(outer.id());
  }

  private List<DutyRecord> count(
      DutyRule rule,
      DutyOffices.Holder holder,
      Year year,
      Map<OrganisationId, List<DutyMeeting>> held) {
    List<DutyDay> days =
        held.getOrDefault(holder.organisation().id(), List.of()).stream()
            .filter(each -> holder.wholeBody() || each.host().equals(holder.head().id()))
            .map(DutyMeeting::dutyDay)
            .toList();
    return holder
        .existence()
        .and(reported)
        .map(office -> DutyRecord.of(rule, office, year, days, VietNam.today(clock)))
        .orElse(List.of());
  }

  private Map<OrganisationId, List<DutyMeeting>> held(
      Question question, Unit unit, Organisations organisations) {
    List<OrganisationId> hosts =
        withAllBelow(unit, organisations).stream()
            .flatMap(each -> organisations.ofUnit(each.id()).stream())
            .map(each -> each.id())
            .toList();
    return ofYear(question, hosts).stream().collect(groupingBy(DutyMeeting::organisation));
  }

  private List<DutyMeeting> ofYear(Question question, List<OrganisationId> hosts) {
    LocalDate first = question.year().atDay(1).minusDays(DAYS_OF_ANOTHER_YEAR);
    LocalDate last = question.year().atMonth(12).atEndOfMonth().plusDays(DAYS_OF_ANOTHER_YEAR);
    return meetings.of(question.duty(), hosts, first, last);
  }

  /** The meetings of a unit's own offices in the year: the facts behind its own row. */
  public List<DutyMeeting> meetings(Question question) {
    List<OrganisationId> hosts =
        directory.now().ofUnit(question.unit()).stream().map(each -> each.id()).toList();
    return ofYear(question, hosts);
  }

  /**
   * The sessions of a unit with all below it that were missed: announced and not held, or not
   * reported by the working day after.
   *
   * @param since from which day on
   */
  public List<DutyMeeting> missed(Question question, LocalDate since) {
    Organisations organisations = directory.now();
    Unit unit = organisations.unit(question.unit()).orElseThrow();
    LocalDate today = VietNam.today(clock);
    return held(question, unit, organisations).values().stream()
        .flatMap(List::stream)
        .filter(each -> !each.day().isBefore(since))
        .filter(each -> isMissed(each, today, organisations))
        .sorted(Comparator.comparing(DutyMeeting::day).reversed())
        .toList();
  }

  private static boolean isMissed(DutyMeeting meeting, LocalDate today, Organisations directory) {
    LocalDate alert = directory.calendar().plusWorkingDays(meeting.day(), 1);
    return switch (meeting.outcome()) {
      case NOT_HELD, NOT_REPORTED -> !today.isBefore(alert);
      case IN_PERSON, ONLINE, DELEGATED -> false;
    };
  }

  private static List<DutyRule> rules(Question question, Organisations organisations) {
    LocalDate first = question.year().atDay(1);
    LocalDate last = question.year().atMonth(12).atEndOfMonth();
    return organisations.dutyRules().stream()
        .filter(rule -> rule.duty() == question.duty())
        .filter(rule -> !rule.validFrom().isAfter(last))
        .filter(rule -> rule.lastDay() == null || !rule.lastDay().isBefore(first))
        .toList();
  }

  private static List<Unit> withAllBelow(Unit unit, Organisations organisations) {
    List<Unit> all = new ArrayList<>();
    all.add(unit);
    for (int i = 0; i < all.size(); i++) {
      all.addAll(organisations.children(all.get(i).id()));
    }
    return all;
  }

  /** A unit's own office first, then by level and code. */
  private static Comparator<ComplianceRow.Key> order(Organisations organisations) {
    return Comparator.comparing(ComplianceRow.Key::level)
        .thenComparing(key -> organisations.unit(key.unit()).map(Unit::code).orElse(""))
        .thenComparing(key -> key.unit().value());
  }
}
