package io.danvan.coordination.directory.kafka;

import io.danvan.coordination.directory.CalendarYear;
import io.danvan.coordination.directory.DutyKind;
import io.danvan.coordination.directory.DutyOffice;
import io.danvan.coordination.directory.DutyPeriod;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.DutyRuleId;
import io.danvan.coordination.directory.ExplanationLimit;
import io.danvan.coordination.directory.Holiday;
import io.danvan.coordination.directory.PartPeriod;
import io.danvan.coordination.directory.UnitLevel;
import io.danvan.events.duty.CalendarYearDeclared;
import io.danvan.events.duty.DutyRuleDeclared;
import org.jspecify.annotations.Nullable;

/** Duties and calendars to the events that declare them, and back. */
public final class DutyEvents {
  private DutyEvents() {}

  /** The event that declares the rule. */
  public static DutyRuleDeclared declared(DutyRule rule) {
    return DutyRuleDeclared.newBuilder()
        .setRule(rule.id().value())
        .setDuty(io.danvan.events.duty.DutyKind.valueOf(rule.duty().name()))
        .setOffice(io.danvan.events.duty.DutyOffice.valueOf(rule.office().name()))
        .setLevel(io.danvan.events.directory.UnitLevel.valueOf(rule.level().name()))
        .setTimes(rule.times())
        .setPeriod(io.danvan.events.duty.DutyPeriod.valueOf(rule.period().name()))
        .setPartPeriod(io.danvan.events.duty.PartPeriod.valueOf(rule.partPeriod().name()))
        .setNoticeDays(rule.noticeDays())
        .setResultDays(rule.resultDays())
        .setBasis(rule.basis())
        .setVerified(rule.verified())
        .setValidFrom(rule.validFrom())
        .setLastDay(rule.lastDay())
        .setExplanation(explanation(rule.explanation()))
        .build();
  }

  private static io.danvan.events.duty.@Nullable ExplanationLimit explanation(
      @Nullable ExplanationLimit limit) {
    return limit == null
        ? null
        : new io.danvan.events.duty.ExplanationLimit(limit.days(), limit.basis(), limit.verified());
  }

  /** The event that declares the year. */
  public static CalendarYearDeclared declared(CalendarYear year) {
    return CalendarYearDeclared.newBuilder()
        .setYear(year.year())
        .setHolidays(year.holidays().stream().map(DutyEvents::holiday).toList())
        .setWorkedDays(year.workedDays())
        .setBasis(year.basis())
        .setVerified(year.verified())
        .build();
  }

  static DutyRule rule(DutyRuleDeclared event) {
    return new DutyRule(
        new DutyRuleId(event.getRule()),
        DutyKind.valueOf(event.getDuty().name()),
        DutyOffice.valueOf(event.getOffice().name()),
        UnitLevel.valueOf(event.getLevel().name()),
        event.getTimes(),
        DutyPeriod.valueOf(event.getPeriod().name()),
        PartPeriod.valueOf(event.getPartPeriod().name()),
        event.getNoticeDays().orElse(null),
        event.getResultDays().orElse(null),
        event.getBasis(),
        event.getVerified(),
        event.getValidFrom(),
        event.getLastDay().orElse(null),
        event
            .getExplanation()
            .map(each -> new ExplanationLimit(each.getDays(), each.getBasis(), each.getVerified()))
            .orElse(null));
  }

  static CalendarYear year(CalendarYearDeclared event) {
    return new CalendarYear(
        event.getYear(),
        event.getHolidays().stream()
            .map(each -> new Holiday(each.getDay(), each.getName(), each.getNameEn()))
            .toList(),
        event.getWorkedDays(),
        event.getBasis(),
        event.getVerified());
  }

  private static io.danvan.events.duty.Holiday holiday(Holiday holiday) {
    return io.danvan.events.duty.Holiday.newBuilder()
        .setDay(holiday.day())
        .setName(holiday.name())
        .setNameEn(holiday.nameEn())
        .build();
  }
}
