package io.danvan.coordination.duty;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Within which days an office owes a duty how often.
 *
 * @param from the first day on which the rule was in force and the office held
 * @param to the last
 * @param month the month in whose figures it counts
 * @param times how often at least; 0 where the rule asks nothing of so short a part of a period
 */
public record DutyTerm(LocalDate from, LocalDate to, YearMonth month, int times) {}
