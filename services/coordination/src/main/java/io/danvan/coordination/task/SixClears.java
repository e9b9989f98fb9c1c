package io.danvan.coordination.task;

import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.PositionId;
import java.time.LocalDate;

/**
 * The "six clears" (6 rõ) that a task must carry: person, work, responsibility, authority, time,
 * result.
 *
 * @param position clear person: the position in the lead organisation that answers for the task
 * @param responsibility who does what
 * @param authority on what mandate
 * @param due clear time: the last day
 * @param result what must be there at the end
 */
public record SixClears(
    PositionId position,
    FreeText work,
    FreeText responsibility,
    FreeText authority,
    LocalDate due,
    FreeText result) {
  /** The same by another day. */
  public SixClears due(LocalDate other) {
    return new SixClears(position, work, responsibility, authority, other, result);
  }
}
