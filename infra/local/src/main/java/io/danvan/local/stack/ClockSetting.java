package io.danvan.local.stack;

import io.danvan.platform.time.VietNam;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code ./danvan clock} shows, and to where it moves the clock of the services. */
record ClockSetting(StackClock clock, Screen screen) {
  private static final Pattern AHEAD = Pattern.compile("\\+(\\d{1,4})([dh])");
  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

  /** Shows what the services take for now. */
  void show() {
    requireClock();
    Duration offset = Duration.ofMinutes(Math.round(clock.offset().toMillis() / 60_000.0));
    String off =
        offset.isZero()
            ? "đúng giờ thật / the real time"
            : "%s%d d %d h so với giờ thật / from the real time"
                .formatted(
                    offset.isNegative() ? "-" : "+",
                    offset.abs().toDays(),
                    offset.abs().toHoursPart());
    screen.say("%s, %s".formatted(shown(clock.now()), off));
  }

  /**
   * Moves the clock forward.
   *
   * @param word how far ({@code +1d}, {@code +6h}), or the day on whose morning it is to be
   */
  void move(String word) {
    requireClock();
    Instant now = clock.now();
    Instant target = target(word, now);
    if (target.isBefore(now)) {
      throw new Trouble(
          "Đồng hồ chỉ đi tới: đang là %1$s, không lùi về %2$s được. / The clock moves forward only: it is %1$s, and cannot go back to %2$s."
              .formatted(shown(now), shown(target)));
    }
    clock.moveTo(target);
    show();
  }

  /**
   * The instant that a word means.
   *
   * @throws Trouble if it means none
   */
  static Instant target(String word, Instant now) {
    Matcher ahead = AHEAD.matcher(word);
    if (ahead.matches()) {
      long number = Long.parseLong(ahead.group(1));
      return within(
          now.plus(ahead.group(2).equals("d") ? Duration.ofDays(number) : Duration.ofHours(number)),
          word);
    }
    try {
      return within(instant(LocalDate.parse(word).atTime(MORNING)), word);
    } catch (DateTimeException e) {
      throw unclear(word);
    }
  }

  private static Instant within(Instant instant, String word) {
    if (VietNam.dateOf(instant).isAfter(LAST)) {
      throw unclear(word);
    }
    return instant;
  }

  private static Trouble unclear(String word) {
    return new Trouble(
        "Không hiểu \"%1$s\": viết +1d, +6h hoặc một ngày đến năm %2$d như 2026-12-31. / \"%1$s\" is not clear: write +1d, +6h or a day until %2$d such as 2026-12-31."
            .formatted(word, LAST.getYear()));
  }

  private void requireClock() {
    if (!clock.exists()) {
      throw new Trouble(
          "Chưa có đồng hồ nào: chạy ./danvan start trước. / There is no clock yet: ./danvan start"
              + " first.");
    }
  }

  private static String shown(Instant instant) {
    return SHOWN.format(LocalDateTime.ofInstant(instant, VietNam.ZONE));
  }

  private static Instant instant(LocalDateTime time) {
    return time.atZone(VietNam.ZONE).toInstant();
  }
}
