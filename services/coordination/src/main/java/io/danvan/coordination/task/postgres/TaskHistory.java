package io.danvan.coordination.task.postgres;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.common.postgres.RecordHistory;
import io.danvan.coordination.task.Task;
import io.danvan.coordination.task.TaskEvent;
import io.danvan.coordination.task.TaskId;
import io.danvan.coordination.task.TaskRecord;
import io.danvan.coordination.task.kafka.TaskContract;
import io.danvan.platform.registry.EventCodec;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events of tasks in the table {@code task_event}. */
public final class TaskHistory extends RecordHistory<TaskId, TaskEvent, TaskRecord> {
  /** A history in this client's database, with payloads in this codec's format. */
  public TaskHistory(JdbcClient jdbc, EventCodec codec) {
    super(jdbc, codec, "task_event");
  }

  @Override
  protected Optional<TaskEvent> event(SpecificRecord payload) {
    return TaskContract.read(payload);
  }

  @Override
  protected TaskId id(TaskEvent event) {
    return event.task();
  }

  @Override
  protected TaskId id(UUID value) {
    return new TaskId(value);
  }

  @Override
  protected UUID value(TaskId id) {
    return id.value();
  }

  @Override
  protected Optional<TaskRecord> fold(
      Classification classification, List<Recorded<TaskEvent>> events) {
    return Task.fold(events).map(task -> new TaskRecord(task, classification, events));
  }
}
