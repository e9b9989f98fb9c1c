package io.danvan.coordination.directory;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import java.time.LocalDate;
import java.util.List;

/**
 * On which days a position has no holder, all of them. Who held it is not recorded, and no document
 * of an appointment is named: its number leads to a name.
 *
 * @param all the vacancies, the earliest first; no day is in two of them
 */
public record Vacancies(PositionId position, OrganisationId organisation, List<Vacancy> all) {
  /** Refuses vacancies that do not follow each other. */
  public Vacancies {
    all = List.copyOf(all);
    if (!follow(all)) {
      throw new IllegalArgumentException("Not one after the other: " + all);
    }
  }

  /** Whether each vacancy begins after the one before has ended. */
  public static boolean follow(List<Vacancy> all) {
    for (int i = 1; i < all.size(); i++) {
      LocalDate before = all.get(i - 1).lastDay();
      if (before == null || !all.get(i).validFrom().isAfter(before)) {
        return false;
      }
    }
    return true;
  }
}
