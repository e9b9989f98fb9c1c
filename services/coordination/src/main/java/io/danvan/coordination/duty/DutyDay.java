package io.danvan.coordination.duty;

import java.time.LocalDate;

/**
 * A day on which an office was to do its duty, and what became of it.
 *
 * @param day the day that it counts for
 */
public record DutyDay(LocalDate day, DutyOutcome outcome) {}
