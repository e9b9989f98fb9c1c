package io.danvan.coordination.meeting;

import io.danvan.coordination.common.FreeText;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When and where a meeting took place.
 *
 * @param begin in Viet Nam's time
 * @param end on the same day, after the beginning
 */
public record Session(LocalDate day, LocalTime begin, LocalTime end, FreeText place) {}
