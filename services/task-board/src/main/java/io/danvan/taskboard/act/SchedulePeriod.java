package io.danvan.taskboard.act;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * The period of a schedule, as it is typed into the form.
 *
 * @param days of each month, for example {@code 10, 25}
 */
record SchedulePeriod(String from, String to, String days) {
  /** One more than the service takes: it then says that these are too many. */
  private static final int MOST = 61;

  static SchedulePeriod of(MultiValueMap<String, String> form) {
    return new SchedulePeriod(value("from", form), value("to", form), value("days", form));
  }

  private static String value(String name, MultiValueMap<String, String> form) {
    String typed = form.getFirst(name);
    return typed == null ? "" : typed.strip();
  }

  /**
   * Each day of the period once, in order, that is not over. A day that a month does not have is
   * its last. What is no month or no day stays as it was typed, so that the service says so.
   */
  List<String> expanded(LocalDate today) {
    try {
      YearMonth last = YearMonth.parse(to);
      YearMonth first = YearMonth.parse(from);
      YearMonth now = YearMonth.from(today);
      return Stream.iterate(
              first.isBefore(now) ? now : first,
              each -> !each.isAfter(last),
              each -> each.plusMonths(1))
          .flatMap(this::in)
          .filter(day -> !day.isBefore(today))
          .limit(MOST)
          .map(LocalDate::toString)
          .toList();
    } catch (DateTimeException | NumberFormatException e) {
      return List.of(days);
    }
  }

  private Stream<LocalDate> in(YearMonth month) {
    return Stream.of(days.split("[,;\\s]+"))
        .map(Integer::valueOf)
        .map(day -> month.atDay(day > 31 ? day : Math.min(day, month.lengthOfMonth())))
        .sorted()
        .distinct();
  }
}
