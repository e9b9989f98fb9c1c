package io.danvan.taskboard.board.postgres;

import io.danvan.coordination.commitment.CommitmentRecord;
import io.danvan.coordination.commitment.Source;
import io.danvan.coordination.commitment.postgres.CommitmentHistory;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.task.Task;
import io.danvan.coordination.task.TaskEvent;
import io.danvan.coordination.task.TaskId;
import io.danvan.coordination.task.TaskRecord;
import io.danvan.coordination.task.kafka.TaskContract;
import io.danvan.coordination.task.postgres.TaskHistory;
import io.danvan.platform.event.Projection;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.taskboard.board.Part;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Takes events to the boards: folds what they concern, writes what cards show of it, and puts the
 * cards in their places. All of it in the transaction that admitted the events.
 */
final class BoardProjection implements Projection {
  private final CommitmentHistory commitments;
  private final TaskHistory tasks;
  private final PostgresTasks shown;
  private final BoardWriter boards;

  BoardProjection(
      CommitmentHistory commitments, TaskHistory tasks, PostgresTasks shown, BoardWriter boards) {
    this.commitments = commitments;
    this.tasks = tasks;
    this.shown = shown;
    this.boards = boards;
  }

  @Override
  public void apply(List<RecordedEvent> events) {
    List<Part> parts = parts(commitments.take(events));
    show(parts, tasks.take(events));
  }

  /** A title may have been blanked, and a card shows it. */
  @Override
  public void redact(List<RecordedEvent> events) {
    commitments.redact(events);
    tasks.redact(events);
    Set<TaskId> redacted = new LinkedHashSet<>();
    taskEvents(events).forEach(event -> redacted.add(event.task()));
    show(List.of(), tasks.find(redacted).values());
  }

  private void show(List<Part> parts, Collection<TaskRecord> issued) {
    SortedSet<TaskId> changed = new TreeSet<>(PostgresTasks.LOCK_ORDER);
    parts.forEach(part -> changed.add(part.task()));
    issued.forEach(record -> changed.add(record.task().id()));
    if (changed.isEmpty()) {
      return;
    }
    shown.lock(changed);
    shown.saveHeads(issued.stream().map(record -> head(record.task())).toList());
    shown.saveParts(parts);
    boards.write(changed);
  }

  private static List<Part> parts(Collection<CommitmentRecord> records) {
    return records.stream()
        .flatMap(
            record ->
                record.fold().stream()
                    .filter(each -> each.commitment().source().kind() == Source.Kind.TASK)
                    .map(each -> Part.of(each.commitment(), record.classification())))
        .toList();
  }

  private static PostgresTasks.Head head(Task task) {
    return new PostgresTasks.Head(task.id(), task.title().value(), task.lead(), task.issue().at());
  }

  private static List<TaskEvent> taskEvents(List<RecordedEvent> events) {
    return events.stream()
        .flatMap(event -> TaskContract.read(event).stream())
        .map(Recorded::event)
        .toList();
  }
}
