package io.danvan.coordination.task.postgres;

import io.danvan.coordination.common.postgres.RecordFamily;
import io.danvan.coordination.common.postgres.RecordHistory;
import io.danvan.coordination.task.Task;
import io.danvan.coordination.task.TaskEvent;
import io.danvan.coordination.task.TaskId;
import io.danvan.coordination.task.TaskRecord;
import io.danvan.coordination.task.kafka.TaskContract;
import io.danvan.platform.registry.EventCodec;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events of tasks in the table {@code task_event}. */
public final class TaskHistory extends RecordHistory<TaskId, TaskEvent, TaskRecord> {
  /** A history in this client's database, with payloads in this codec's format. */
  public TaskHistory(JdbcClient jdbc, EventCodec codec) {
    super(
        jdbc,
        codec,
        new RecordFamily<>(
            "task_event",
            TaskContract::read,
            TaskEvent::task,
            TaskId::new,
            TaskId::value,
            (classification, events) ->
                Task.fold(events).map(task -> new TaskRecord(task, classification, events))));
  }
}
