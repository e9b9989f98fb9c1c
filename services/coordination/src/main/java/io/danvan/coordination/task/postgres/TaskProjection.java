package io.danvan.coordination.task.postgres;

import io.danvan.coordination.task.Task;
import io.danvan.coordination.task.TaskRecord;
import io.danvan.platform.event.Projection;
import io.danvan.platform.event.RecordedEvent;
import java.util.List;

/** Keeps what a body's service knows of tasks: their events, and the rows that find them. */
public final class TaskProjection implements Projection {
  private final TaskHistory history;
  private final TaskTable table;

  TaskProjection(TaskHistory history, TaskTable table) {
    this.history = history;
    this.table = table;
  }

  @Override
  public void apply(List<RecordedEvent> events) {
    List<Task> changed = history.take(events).stream().map(TaskRecord::task).toList();
    if (!changed.isEmpty()) {
      table.put(changed);
    }
  }

  /** The rows that find tasks hold no text. */
  @Override
  public void redact(List<RecordedEvent> events) {
    history.redact(events);
  }
}
