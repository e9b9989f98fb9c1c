package io.danvan.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Viet Nam's calendar day, by which deadlines are counted. */
public final class VietNam {
  /** UTC+7, without daylight saving. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private VietNam() {}

  /** Today's date in Viet Nam, whatever the clock's own zone. */
  public static LocalDate today(Clock clock) {
    return dateOf(clock.instant());
  }

  /** The date in Viet Nam at that instant. */
  public static LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }
}
