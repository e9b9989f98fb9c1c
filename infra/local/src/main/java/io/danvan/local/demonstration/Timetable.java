package io.danvan.local.demonstration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When the steps of a task or a meeting happen. A step whose details name a day, such as that of a
 * document, happens in that day's afternoon; those between two of them are spread over the days
 * between.
 */
record Timetable(LocalDate begun, List<Optional<LocalDate>> dated, LocalDate today) {
  /** Offices do in the morning what nobody waited for. */
  static final LocalTime MORNING = LocalTime.of(9, 0);

  /** Meetings are over, and the documents of the day are signed. */
  static final LocalTime AFTERNOON = LocalTime.of(16, 30);

  /** When the task is issued or the meeting announced. */
  LocalDateTime beginning() {
    return begun.atTime(MORNING);
  }

  /** When each step happens: none before the one that it follows. */
  List<LocalDateTime> steps() {
    List<LocalDateTime> times = new ArrayList<>();
    LocalDateTime last = beginning();
    for (int step = 0; step < dated.size(); step++) {
      LocalDateTime own =
          dated
              .get(step)
              .map(day -> day.atTime(AFTERNOON))
              .orElse(spread(step, last.toLocalDate()));
      last = own.isBefore(last) ? last : own;
      times.add(last);
    }
    return times;
  }

  private LocalDateTime spread(int step, LocalDate last) {
    int next = step;
    while (next < dated.size() && dated.get(next).isEmpty()) {
      next++;
    }
    LocalDate end = next == dated.size() ? today : dated.get(next).orElseThrow();
    long days = Math.max(0, ChronoUnit.DAYS.between(last, end));
    return last.plusDays(days / (next - step + 1)).atTime(MORNING);
  }
}
