package io.danvan.taskboard.board;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.danvan.coordination.commitment.Phase;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.Organisations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where a task's card stands on a board.
 *
 * <p>A restricted task has a card on its parties' own boards only, for nobody but the organisation
 * whose board it is: there alone everybody who may see the card sees all that its place is computed
 * from. Who looks at another's board is neither shown it nor has it counted.
 *
 * @param item the task or meeting
 * @param column its column: that of its least advanced open part within the scope
 * @param rank its place within the column, in the order of the text: open cards by due date, done
 *     ones with the latest first
 * @param waiting the organisations that owe the next event of a part within the scope
 * @param participants the organisations that its parts within the scope bind; of a restricted task
 *     the board's own
 * @param restricted whether nobody but them may see it
 */
public record Placement(
    WorkItemId item,
    Column column,
    String rank,
    Set<OrganisationId> waiting,
    Set<OrganisationId> participants,
    boolean restricted) {
  private static final long LATEST = 99_999_999_999L;

  /** Copies the sets. */
  public Placement {
    waiting = Set.copyOf(waiting);
    participants = Set.copyOf(participants);
  }

  /**
   * The place of a task on the board of a scope. None if no part of it lies in the scope or was
   * brought before an organisation there, or all of those were withdrawn, or the scope is no place
   * for a restricted task.
   */
  public static Optional<Placement> of(WorkItem task, Scope scope, Organisations directory) {
    List<Part> within =
        task.parts().stream()
            .filter(part -> part.phase() != Phase.Kind.WITHDRAWN)
            .filter(part -> part.concerned().stream().anyMatch(o -> scope.contains(o, directory)))
            .toList();
    if (within.isEmpty()) {
      return Optional.empty();
    }
    if (!task.restricted()) {
      return Optional.of(of(task, within, participants(within)));
    }
    return switch (scope) {
      case Scope.Own own -> Optional.of(of(task, within, Set.of(own.organisation())));
      case Scope.WithAllBelow _ -> Optional.empty();
    };
  }

  /**
   * Whether who may watch a scope may know of a task's place on its board, and that it had one
   * before it left.
   */
  public static boolean isTold(WorkItem task, Scope scope, OrganisationId viewer) {
    return !task.restricted() || scope.equals(new Scope.Own(viewer));
  }

  private static Placement of(WorkItem task, List<Part> within, Set<OrganisationId> participants) {
    List<Part> open = within.stream().filter(Part::isOpen).toList();
    return new Placement(
        task.id(),
        open.stream().map(Placement::column).min(Comparator.naturalOrder()).orElse(Column.DONE),
        (open.isEmpty() ? latestFirst(within) : earliestDue(open)) + "|" + task.id(),
        within.stream().flatMap(part -> part.owing().stream()).collect(toUnmodifiableSet()),
        participants,
        task.restricted());
  }

  private static Set<OrganisationId> participants(List<Part> within) {
    return within.stream()
        .flatMap(part -> part.participants().stream())
        .collect(toUnmodifiableSet());
  }

  /** The column of one open part. */
  static Column column(Part part) {
    return switch (part.phase()) {
      case REQUESTED, DECLINED -> Column.REQUESTED;
      case ACCEPTED -> Column.ACCEPTED;
      case IN_PROGRESS, RETURNED -> Column.IN_PROGRESS;
      case FULFILLED -> Column.FULFILLED;
      case CONFIRMED, WITHDRAWN -> Column.DONE;
    };
  }

  private static String earliestDue(List<Part> open) {
    return open.stream()
        .map(part -> part.due().current())
        .min(Comparator.naturalOrder())
        .map(LocalDate::toString)
        .orElseThrow();
  }

  private static String latestFirst(List<Part> done) {
    long latest =
        done.stream()
            .map(Part::handedIn)
            .filter(Objects::nonNull)
            .mapToLong(Instant::getEpochSecond)
            .max()
            .orElse(0);
    return "%011d".formatted(LATEST - latest);
  }
}
