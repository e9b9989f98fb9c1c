package io.danvan.taskboard.board;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.task.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a card shows.
 *
 * @param id the task
 * @param title its title
 * @param lead the organisation that issued it
 * @param issued when it did
 * @param parts all of its parts, the lead's own first
 */
public record BoardTask(
    TaskId id, String title, OrganisationId lead, Instant issued, List<Part> parts) {
  /** Copies the parts. */
  public BoardTask {
    parts = List.copyOf(parts);
  }

  /** Whether nobody but the two whom it binds may see a part of it; all of them are alike. */
  public boolean restricted() {
    return parts.stream().anyMatch(part -> part.classification() == Classification.RESTRICTED);
  }

  /** All organisations that its parts bind. */
  Set<OrganisationId> participants() {
    return parts.stream()
        .flatMap(part -> part.participants().stream())
        .collect(toUnmodifiableSet());
  }
}
