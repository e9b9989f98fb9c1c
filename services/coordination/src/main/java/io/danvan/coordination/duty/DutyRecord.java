package io.danvan.coordination.duty;

import io.danvan.coordination.directory.DutyKind;
import io.danvan.coordination.directory.DutyRule;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * How an office did its duty within one term.
 *
 * @param days the days of the term that were announced or kept, each once, in their order
 */
public record DutyRecord(DutyTerm term, List<DutyDay> days, DutyFigures figures) {
  /** Copies the days. */
  public DutyRecord {
    days = List.copyOf(days);
  }

  /**
   * The record of an office under a rule.
   *
   * @param office the days on which there is such an office, and somebody holds it
   * @param days what became of the office's days of this duty, in any order; one on which nobody
   *     held the office counts only if somebody kept it
   * @param open the first day of which it can still come what falls on it: a session of a day off
   *     is held on the next working day
   * @return term by term, those that count in this year
   */
  public static List<DutyRecord> of(
      DutyRule rule, Days office, Year year, Collection<DutyDay> days, LocalDate open) {
    TreeMap<LocalDate, DutyDay> each = eachOnce(days, office);
    return DutyTerms.of(rule, office, year).stream()
        .map(
            term ->
                of(
                    rule.duty(),
                    term,
                    List.copyOf(each.subMap(term.from(), true, term.to(), true).values()),
                    open))
        .toList();
  }

  private static TreeMap<LocalDate, DutyDay> eachOnce(Collection<DutyDay> days, Days office) {
    TreeMap<LocalDate, DutyDay> best = new TreeMap<>();
    days.stream()
        .filter(day -> day.outcome().isKept() || office.has(day.day()))
        .forEach(
            day ->
                best.merge(
                    day.day(),
                    day,
                    (one, other) -> one.outcome().compareTo(other.outcome()) <= 0 ? one : other));
    return best;
  }

  private static DutyRecord of(DutyKind duty, DutyTerm term, List<DutyDay> days, LocalDate open) {
    int reported = days.size() - count(days, DutyOutcome.NOT_REPORTED);
    int kept = (int) days.stream().filter(day -> day.outcome().meets(duty)).count();
    int met = Math.min(kept, term.times());
    boolean over = term.to().isBefore(open);
    return new DutyRecord(
        term,
        days,
        new DutyFigures(
            term.times(),
            met,
            count(days, DutyOutcome.IN_PERSON),
            count(days, DutyOutcome.DELEGATED),
            count(days, DutyOutcome.ONLINE),
            count(days, DutyOutcome.NOT_HELD),
            over ? Math.max(0, term.times() - reported) : 0,
            over ? 0 : term.times() - met));
  }

  private static int count(List<DutyDay> days, DutyOutcome outcome) {
    return (int) days.stream().filter(day -> day.outcome() == outcome).count();
  }
}
