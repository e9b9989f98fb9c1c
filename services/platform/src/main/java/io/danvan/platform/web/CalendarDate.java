package io.danvan.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A date as requests write it: {@code 2027-01-31}, with four digits for a year from 1 on. What
 * {@link LocalDate} can hold beyond that neither the database nor an event can.
 */
public final class CalendarDate {
  private static final Pattern WRITTEN = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}");

  private CalendarDate() {}

  /**
   * Reads a date.
   *
   * @throws DateTimeException if the text is none; it does not repeat the text
   */
  public static LocalDate parse(String text) {
    if (!WRITTEN.matcher(text).matches()) {
      throw new DateTimeException("Not a date of four digits for the year");
    }
    return LocalDate.parse(text);
  }
}
