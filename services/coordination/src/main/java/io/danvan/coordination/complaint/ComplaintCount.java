package io.danvan.coordination.complaint;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.UnitId;
import java.util.OptionalInt;

/**
 * How many complaints and denunciations an organisation received in a calendar year.
 *
 * @param count how many; shown from five up only
 */
public record ComplaintCount(OrganisationId organisation, UnitId unit, int year, int count) {
  /** From here up a figure says nothing about one person. */
  public static final int FEWEST_SHOWN = 5;

  /** The figure that may be shown; none below five, so that nought looks like one. */
  public OptionalInt shown() {
    return count < FEWEST_SHOWN ? OptionalInt.empty() : OptionalInt.of(count);
  }

  /** Leaves the number out, because strings end up in logs and messages. */
  @Override
  public String toString() {
    return "ComplaintCount[" + organisation + ", " + year + "]";
  }
}
