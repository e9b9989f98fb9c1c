package io.danvan.coordination.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days on which a position has no holder. */
public record Vacancy(LocalDate validFrom, @Nullable LocalDate lastDay) implements Dated {
  /** Refuses an end before the beginning. */
  public Vacancy {
    Dated.check(validFrom, lastDay);
  }
}
