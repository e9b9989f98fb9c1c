package io.danvan.directory.web;

import static io.danvan.coordination.directory.DirectoryIds.FOUNDED_ON;

import io.danvan.platform.refusal.Refusal;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.time.VietNam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The day as of which an answer holds. */
final class AsOf {
  private final Clock clock;

  AsOf(Clock clock) {
    this.clock = clock;
  }

  /** The day asked for, today in Viet Nam unless one is; refuses days before the first record. */
  LocalDate day(@Nullable LocalDate asked) {
    if (asked == null) {
      return VietNam.today(clock);
    }
    if (asked.isBefore(FOUNDED_ON)) {
      throw new Refused(Refusal.of("before-first-record", 400, Map.of("firstRecord", FOUNDED_ON)));
    }
    return asked;
  }
}
