package io.danvan.taskboard.compliance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.DutyKind;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.directory.Unit;
import io.danvan.coordination.directory.UnitLevel;
import io.danvan.coordination.duty.Days;
import io.danvan.coordination.duty.DutyDay;
import io.danvan.coordination.duty.DutyFigures;
import io.danvan.coordination.duty.DutyOutcome;
import io.danvan.coordination.duty.DutyRecord;
import io.danvan.coordination.duty.Span;
import io.danvan.coordination.shortfall.OwedTerm;
import io.danvan.coordination.shortfall.ShortfallId;
import io.danvan.coordination.shortfall.ShortfallRecord;
import io.danvan.platform.time.VietNam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Counts how the offices of units do a duty. Thread-safe. */
public final class Compliance {
  /** A week counts in the year of its Thursday, and so may begin or end in another one. */
  private static final int DAYS_OF_ANOTHER_YEAR = 3;

  private final DutyMeetings meetings;
  private final Explanations explanations;
  private final Directory directory;
  private final Clock clock;
  private final Span reported;

  /**
   * Counts these meetings against the directory's rules.
   *
   * @param from the first day on which units report: what came before is neither owed nor missing
   */
  public Compliance(
      DutyMeetings meetings,
      Explanations explanations,
      Directory directory,
      Clock clock,
      LocalDate from) {
    this.meetings = meetings;
    this.explanations = explanations;
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
    Territory territory = Territory.of(question.unit(), organisations);
    List<Unit> units = territory.units();
    List<DutyRule> rules = rules(question, organisations);
    List<Debt> debts = Debt.of(units, rules, organisations);
    List<DutyMeeting> all = ofYear(question, debts);
    Map<OrganisationId, List<DutyMeeting>> held =
        all.stream().collect(groupingBy(DutyMeeting::organisation));
    LocalDate open = organisations.calendar().firstOpenDay(VietNam.today(clock));
    Map<ComplianceRow.Key, ComplianceRow> rows = new TreeMap<>(territory.order());
    List<Owed> owed = new ArrayList<>();
    Set<VacantMonth> vacant = new HashSet<>();
    for (Debt debt : debts) {
      var key = new ComplianceRow.Key(territory.row(debt.unit()), debt.unit().level());
      ComplianceRow row =
          rows.computeIfAbsent(key, same -> new ComplianceRow(same, new TreeMap<>()));
      vacantMonths(debt, question.year())
          .filter(month -> vacant.add(new VacantMonth(debt.organisation(), month)))
          .forEach(month -> row.add(month, ComplianceCell.VACANT));
      months(debt, question.year(), held, open)
          .forEach(
              (month, figures) -> {
                row.add(month, ComplianceCell.of(figures));
                owed.add(new Owed(debt, row, month, figures));
              });
    }
    markExplained(owed);
    Set<DutyRule> counted = debts.stream().map(Debt::rule).collect(toUnmodifiableSet());
    Set<UnitLevel> levels = units.stream().map(Unit::level).collect(toUnmodifiableSet());
    return new ComplianceTable(
        question,
        rules.stream().filter(counted::contains).toList(),
        rules.stream()
            .filter(rule -> levels.contains(rule.level()) && !counted.contains(rule))
            .toList(),
        List.copyOf(rows.values()),
        all.stream()
            .filter(territory::isOwn)
            .filter(meeting -> meeting.counted().getYear() == question.year().getValue())
            .toList(),
        ownTerms(territory.outer(), owed, organisations));
  }

  /** An office is vacant once in a month, by however many rules it owes something then. */
  private record VacantMonth(OrganisationId organisation, YearMonth month) {}

  /** What an office owes in a month, and in which row it counts. */
  private record Owed(Debt debt, ComplianceRow row, YearMonth month, DutyFigures figures) {
    ShortfallId shortfall() {
      return debt.shortfall(month);
    }
  }

  private void markExplained(List<Owed> owed) {
    Set<ShortfallId> explained =
        explanations.explained(owed.stream().map(Owed::shortfall).toList());
    owed.stream()
        .filter(each -> explained.contains(each.shortfall()))
        .forEach(each -> each.row().add(each.month(), ComplianceCell.EXPLAINED));
  }

  private List<OwnTerm> ownTerms(Unit unit, List<Owed> owed, Organisations organisations) {
    List<Owed> own = owed.stream().filter(each -> each.debt().unit().equals(unit)).toList();
    Map<ShortfallId, ShortfallRecord> said =
        explanations.find(own.stream().map(Owed::shortfall).toList());
    LocalDate today = VietNam.today(clock);
    return own.stream()
        .flatMap(each -> ownTerm(each, said, organisations).stream())
        .filter(each -> !each.term().from().isAfter(today))
        .toList();
  }

  private static Optional<OwnTerm> ownTerm(
      Owed owed, Map<ShortfallId, ShortfallRecord> said, Organisations organisations) {
    ShortfallId id = owed.shortfall();
    boolean lacking = owed.figures().met() < owed.figures().required();
    ShortfallRecord record = said.getOrDefault(id, new ShortfallRecord(id, List.of()));
    return OwedTerm.of(
            owed.debt().rule(), owed.debt().holder(), owed.month(), organisations.calendar())
        .map(term -> new OwnTerm(term, lacking, record));
  }

  private Stream<YearMonth> vacantMonths(Debt debt, Year year) {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(year::atMonth)
        .filter(
            month ->
                new Span(month.atDay(1), month.atEndOfMonth())
                    .and(reported)
                    .filter(debt::isVacant)
                    .isPresent());
  }

  /** What an office did, by the month in whose figures it counts. */
  private SortedMap<YearMonth, DutyFigures> months(
      Debt debt, Year year, Map<OrganisationId, List<DutyMeeting>> held, LocalDate open) {
    List<DutyDay> days =
        held.getOrDefault(debt.organisation(), List.of()).stream()
            .filter(debt::isMetBy)
            .map(DutyMeeting::dutyDay)
            .toList();
    SortedMap<YearMonth, DutyFigures> months = new TreeMap<>();
    Days office = debt.holder().inOffice().and(reported);
    DutyRecord.of(debt.rule(), office, year, days, open)
        .forEach(
            record -> months.merge(record.term().month(), record.figures(), DutyFigures::plus));
    return months;
  }

  /** The meetings of the offices that owe, and of no other position, by day. */
  private List<DutyMeeting> ofYear(Question question, List<Debt> debts) {
    Map<OrganisationId, List<Debt>> byHost = debts.stream().collect(groupingBy(Debt::organisation));
    var search =
        new DutyMeetings.Search(
            Set.of(question.duty()),
            byHost.keySet(),
            question.year().atDay(1).minusDays(DAYS_OF_ANOTHER_YEAR),
            question.year().atMonth(12).atEndOfMonth().plusDays(DAYS_OF_ANOTHER_YEAR),
            EnumSet.allOf(DutyOutcome.class));
    return meetings.of(search).stream()
        .filter(meeting -> Debt.anyOf(byHost, debt -> debt.isMetBy(meeting), meeting))
        .toList();
  }

  private static List<DutyRule> rules(Question question, Organisations organisations) {
    Year year = question.year();
    return Debt.rules(
        Set.of(question.duty()), year.atDay(1), year.atMonth(12).atEndOfMonth(), organisations);
  }
}
