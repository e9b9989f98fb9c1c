package io.danvan.coordination.task;

import io.danvan.coordination.common.OrganisationId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks to list, by due date.
 *
 * @param organisation the lead, or an organisation that has a part
 * @param status in which state they are; in any, if null
 * @param after the last one of the page before
 * @param limit how many at most
 */
public record TaskQuery(
    OrganisationId organisation, Task.@Nullable Status status, @Nullable Place after, int limit) {
  /** A task's place in the list. */
  public record Place(LocalDate due, TaskId task) {
    /** The place by these keys. */
    public static Place of(LocalDate due, UUID id) {
      return new Place(due, new TaskId(id));
    }
  }
}
