package io.danvan.taskboard.board;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.commitment.Source;
import io.danvan.coordination.common.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a card shows: a task with its parts, or a meeting with what was concluded.
 *
 * @param kind which of the two it is
 * @param title its title, or what the meeting is about
 * @param lead the organisation that issued it, or hosts it
 * @param issued when it was issued, or announced
 * @param parts all that was asked for it; of a task the lead's own part first
 */
public record WorkItem(
    WorkItemId id,
    Source.Kind kind,
    String title,
    OrganisationId lead,
    Instant issued,
    List<Part> parts) {
  /** Copies the parts. */
  public WorkItem {
    parts = List.copyOf(parts);
  }

  /** Whether nobody but the two whom it binds may see a part of it; all of them are alike. */
  public boolean restricted() {
    return parts.stream().anyMatch(part -> part.classification() == Classification.RESTRICTED);
  }

  /** All organisations that its parts bind. */
  public Set<OrganisationId> participants() {
    return parts.stream()
        .flatMap(part -> part.participants().stream())
        .collect(toUnmodifiableSet());
  }
}
