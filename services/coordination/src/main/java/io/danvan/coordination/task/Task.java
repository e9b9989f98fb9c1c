package io.danvan.coordination.task;

import io.danvan.coordination.common.Dues;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.task.TaskEvent.TaskAmended;
import io.danvan.coordination.task.TaskEvent.TaskClosed;
import io.danvan.coordination.task.TaskEvent.TaskExtended;
import io.danvan.coordination.task.TaskEvent.TaskIssued;
import io.danvan.coordination.task.TaskEvent.TaskWithdrawn;
import java.util.List;
import java.util.Optional;

/**
 * A task as its lead organisation has written it. How its parts stand is in their commitments, and
 * which parts it has now as well: a granted transfer replaces one without an event of the task.
 *
 * @param issue the event that began it
 * @param title its title now
 * @param clears the six clears now, with the due date in force
 * @param dues by when, and by when before
 * @param version the version of its stream
 */
public record Task(
    Recorded<TaskIssued> issue,
    FreeText title,
    SixClears clears,
    Dues dues,
    Status status,
    long version) {
  /** Whether the lead still works on it. */
  public enum Status {
    /** It goes on. */
    OPEN,
    /** It is done. */
    CLOSED,
    /** It is no longer wanted. */
    WITHDRAWN
  }

  /** The task that these events tell of, in the order of their stream; empty before the first. */
  public static Optional<Task> fold(List<Recorded<TaskEvent>> events) {
    if (events.isEmpty() || !(events.getFirst().event() instanceof TaskIssued issued)) {
      return Optional.empty();
    }
    Task task = begin(events.getFirst().as(issued));
    for (Recorded<TaskEvent> recorded : events.subList(1, events.size())) {
      task = task.after(recorded);
    }
    return Optional.of(task);
  }

  private static Task begin(Recorded<TaskIssued> recorded) {
    TaskIssued issued = recorded.event();
    Dues dues = Dues.original(issued.clears().due(), recorded);
    return new Task(
        recorded, issued.title(), issued.clears(), dues, Status.OPEN, recorded.version());
  }

  private Task after(Recorded<TaskEvent> recorded) {
    long now = recorded.version();
    return switch (recorded.event()) {
      case TaskIssued _ -> new Task(issue, title, clears, dues, status, now);
      case TaskAmended amended ->
          new Task(issue, amended.title(), amended.clears().due(dues.current()), dues, status, now);
      case TaskExtended extended ->
          new Task(
              issue,
              title,
              clears.due(extended.due()),
              dues.moved(extended.due(), recorded, extended.reason()),
              status,
              now);
      case TaskClosed _ -> new Task(issue, title, clears, dues, Status.CLOSED, now);
      case TaskWithdrawn _ -> new Task(issue, title, clears, dues, Status.WITHDRAWN, now);
    };
  }

  /** Its identity. */
  public TaskId id() {
    return issue.event().task();
  }

  /** The organisation that issued it and asks for its parts. */
  public OrganisationId lead() {
    return issue.event().author().organisation();
  }
}
