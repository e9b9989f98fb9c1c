package io.danvan.taskboard.page;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.danvan.coordination.access.AccessRule;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.DutyKind;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.Unit;
import io.danvan.coordination.shortfall.OwedTerm;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.compliance.Compliance;
import io.danvan.taskboard.compliance.ComplianceCell;
import io.danvan.taskboard.compliance.ComplianceRow;
import io.danvan.taskboard.compliance.ComplianceTable;
import io.danvan.taskboard.compliance.DutyMeeting;
import io.danvan.taskboard.compliance.MissedSessions;
import io.danvan.taskboard.compliance.OwnTerm;
import io.danvan.taskboard.compliance.Silence;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes views of how duties are done. Who may see them is decided before. */
final class ComplianceViews {
  private static final int MOST_MISSED = 50;
  private static final Set<DutyKind> DUTIES = Set.of(DutyKind.CITIZEN_RECEPTION, DutyKind.DIALOGUE);

  private final Compliance compliance;
  private final MissedSessions missedSessions;
  private final CardViews views;
  private final Clock clock;

  ComplianceViews(
      Compliance compliance, MissedSessions missedSessions, CardViews views, Clock clock) {
    this.compliance = compliance;
    this.missedSessions = missedSessions;
    this.views = views;
    this.clock = clock;
  }

  /** The view of a unit. */
  ComplianceView of(Compliance.Question question, @Nullable UUID above, Audience audience) {
    CardViews.Names names = views.names(audience.language());
    ComplianceTable table = compliance.table(question);
    List<DutyMeeting> missed =
        missedSessions.of(question.unit(), Set.of(question.duty()), lately());
    return new ComplianceView(
        question.unit().value(),
        name(question.unit(), names),
        above,
        question.duty().name(),
        question.year().getValue(),
        Stream.concat(
                table.rules().stream().map(rule -> rule(rule, true)),
                table.uncounted().stream().map(rule -> rule(rule, false)))
            .toList(),
        table.rows().stream().map(row -> row(row, table, names, audience)).toList(),
        missed.stream().limit(MOST_MISSED).map(each -> session(each, names)).toList(),
        Math.max(0, missed.size() - MOST_MISSED),
        table.sessions().reversed().stream().map(each -> session(each, names)).toList());
  }

  /** What was missed lately of all duties in a unit with all below it; none if nothing was. */
  Optional<MissedView> missed(UnitId unit) {
    SortedMap<String, Long> byDuty =
        missedSessions.of(unit, DUTIES, lately()).stream()
            .collect(groupingBy(each -> each.duty().name(), TreeMap::new, counting()));
    return byDuty.isEmpty() ? Optional.empty() : Optional.of(new MissedView(unit.value(), byDuty));
  }

  private LocalDate lately() {
    return VietNam.today(clock).withDayOfMonth(1).minusMonths(1);
  }

  private static ComplianceView.RuleView rule(DutyRule rule, boolean counted) {
    return new ComplianceView.RuleView(
        rule.period().name(),
        rule.times(),
        rule.noticeDays(),
        rule.resultDays(),
        rule.level().name(),
        rule.basis(),
        rule.validFrom(),
        rule.lastDay(),
        rule.verified(),
        rule.office().name(),
        counted);
  }

  private ComplianceView.RowView row(
      ComplianceRow row, ComplianceTable table, CardViews.Names names, Audience audience) {
    Year year = table.question().year();
    UnitId unit = row.key().unit();
    boolean own = unit.equals(table.question().unit());
    return new ComplianceView.RowView(
        name(unit, names),
        own ? null : unit.value(),
        row.key().level().name(),
        IntStream.rangeClosed(1, 12)
            .mapToObj(year::atMonth)
            .map(
                month ->
                    cell(
                        row.months().getOrDefault(month, ComplianceCell.NONE),
                        own ? terms(month, table, audience) : List.of()))
            .toList(),
        row.year());
  }

  private static ComplianceView.CellView cell(
      ComplianceCell cell, List<ComplianceView.TermView> terms) {
    return new ComplianceView.CellView(
        ComplianceView.State.of(cell), cell.figures(), cell.explained(), cell.vacant(), terms);
  }

  private List<ComplianceView.TermView> terms(
      YearMonth month, ComplianceTable table, Audience audience) {
    return table.terms().stream()
        .filter(each -> each.term().month().equals(month))
        .map(each -> term(each, audience))
        .toList();
  }

  private ComplianceView.TermView term(OwnTerm own, Audience audience) {
    OwedTerm term = own.term();
    boolean offered =
        own.lacking()
            && term.isOpen(VietNam.today(clock))
            && term.organisation().equals(audience.organisation())
            && AccessRule.explains(audience.roles());
    return new ComplianceView.TermView(
        own.record().explanations().reversed().stream()
            .map(
                said ->
                    new ComplianceView.ExplanationView(
                        said.event().explanation().value(),
                        LocalDate.ofInstant(said.at(), VietNam.ZONE)))
            .toList(),
        term.closesOn(),
        offered ? "/duties/%s/%s/explanations".formatted(term.rule().id(), term.month()) : null);
  }

  private ComplianceView.SessionView session(DutyMeeting meeting, CardViews.Names names) {
    return new ComplianceView.SessionView(
        meeting.id().value(),
        names.of(meeting.organisation()),
        meeting.day(),
        outcome(meeting, names));
  }

  private String outcome(DutyMeeting meeting, CardViews.Names names) {
    return switch (meeting.outcome()) {
      case NOT_REPORTED ->
          Silence.of(meeting, VietNam.today(clock), names.organisations()).message();
      case IN_PERSON, ONLINE, DELEGATED, NOT_HELD -> "outcome." + meeting.outcome();
    };
  }

  private static String name(UnitId unit, CardViews.Names names) {
    return names
        .organisations()
        .unit(unit)
        .map((Unit found) -> found.nameIn(names.language()))
        .orElse("—");
  }
}
