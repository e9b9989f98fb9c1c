package io.danvan.taskboard.page;

import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.Unit;
import io.danvan.coordination.duty.DutyFigures;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.compliance.Compliance;
import io.danvan.taskboard.compliance.ComplianceRow;
import io.danvan.taskboard.compliance.ComplianceTable;
import io.danvan.taskboard.compliance.DutyMeeting;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes views of how duties are done. Who may see them is decided before. */
final class ComplianceViews {
  private static final int MOST_MISSED = 50;

  private final Compliance compliance;
  private final CardViews views;
  private final Clock clock;

  ComplianceViews(Compliance compliance, CardViews views, Clock clock) {
    this.compliance = compliance;
    this.views = views;
    this.clock = clock;
  }

  /** The view of a unit. */
  ComplianceView of(Compliance.Question question, @Nullable UUID above, Audience audience) {
    CardViews.Names names = views.names(audience.language());
    ComplianceTable table = compliance.table(question);
    LocalDate since = VietNam.today(clock).withDayOfMonth(1).minusMonths(1);
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
        table.rows().stream().map(row -> row(row, question, names)).toList(),
        compliance.missed(question, since).stream()
            .limit(MOST_MISSED)
            .map(each -> session(each, names))
            .toList(),
        table.sessions().reversed().stream().map(each -> session(each, names)).toList());
  }

  private static ComplianceView.RuleView rule(DutyRule rule, boolean counted) {
    return new ComplianceView.RuleView(
        rule.period().name(),
        rule.times(),
        rule.level().name(),
        rule.basis(),
        rule.validFrom(),
        rule.lastDay(),
        rule.verified(),
        rule.office().name(),
        counted);
  }

  private static ComplianceView.RowView row(
      ComplianceRow row, Compliance.Question question, CardViews.Names names) {
    Year year = question.year();
    UnitId unit = row.key().unit();
    return new ComplianceView.RowView(
        name(unit, names),
        unit.equals(question.unit()) ? null : unit.value(),
        row.key().level().name(),
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> row.months().getOrDefault(year.atMonth(month), DutyFigures.NONE))
            .map(figures -> new ComplianceView.CellView(ComplianceView.State.of(figures), figures))
            .toList(),
        row.year());
  }

  private static ComplianceView.SessionView session(DutyMeeting meeting, CardViews.Names names) {
    return new ComplianceView.SessionView(
        meeting.id().value(),
        names.of(meeting.organisation()),
        meeting.day(),
        meeting.counted().equals(meeting.day()) ? null : meeting.counted(),
        meeting.outcome().name());
  }

  private static String name(UnitId unit, CardViews.Names names) {
    return names
        .organisations()
        .unit(unit)
        .map((Unit found) -> found.nameIn(names.language()))
        .orElse("—");
  }
}
