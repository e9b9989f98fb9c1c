package io.danvan.taskboard.page;

import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.Phase;
import io.danvan.coordination.meeting.Meeting;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.board.Histories;
import io.danvan.taskboard.board.Part;
import io.danvan.taskboard.board.PromiseFigures;
import io.danvan.taskboard.board.WorkItem;
import io.danvan.taskboard.board.WorkItemId;
import io.danvan.taskboard.board.postgres.PostgresWorkItems;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts what meetings promised and what became of it, as far as the viewer may see. The tables are
 * asked as often for a year of meetings as for one.
 */
final class Promises {
  private final PostgresWorkItems items;
  private final Histories histories;
  private final Cards cards;
  private final Clock clock;

  Promises(PostgresWorkItems items, Histories histories, Cards cards, Clock clock) {
    this.items = items;
    this.histories = histories;
    this.cards = cards;
    this.clock = clock;
  }

  /** What a meeting promised, and what became of it. */
  record Promised(Meeting meeting, PromiseFigures figures) {}

  /** What these meetings promised. */
  List<Promised> of(Collection<Meeting> meetings, Audience audience) {
    Map<WorkItemId, WorkItem> found =
        items.find(meetings.stream().map(meeting -> item(meeting.id())).toList());
    Set<CommitmentId> passedOn = passedOn(found.values());
    return meetings.stream()
        .map(meeting -> promised(meeting, found.get(item(meeting.id())), passedOn, audience))
        .toList();
  }

  private Promised promised(
      Meeting meeting, @Nullable WorkItem item, Set<CommitmentId> passedOn, Audience audience) {
    int concluded = meeting.notices().stream().mapToInt(each -> each.event().conclusions()).sum();
    List<Part> visible = item == null ? List.of() : cards.visible(item, audience);
    List<Part> last =
        visible.stream().filter(part -> !passedOn.contains(part.commitment())).toList();
    return new Promised(meeting, PromiseFigures.of(concluded, last, VietNam.today(clock)));
  }

  /** What was passed on is still promised, by somebody else: it is counted there. */
  private Set<CommitmentId> passedOn(Collection<WorkItem> items) {
    return histories.passedOn(
        items.stream()
            .flatMap(item -> item.parts().stream())
            .filter(part -> part.phase() == Phase.Kind.WITHDRAWN)
            .map(Part::commitment)
            .toList());
  }

  private static WorkItemId item(MeetingId meeting) {
    return new WorkItemId(meeting.value());
  }
}
