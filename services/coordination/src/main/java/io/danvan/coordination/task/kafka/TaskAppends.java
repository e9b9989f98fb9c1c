package io.danvan.coordination.task.kafka;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.common.kafka.CommonContract;
import io.danvan.coordination.task.TaskEvent;
import io.danvan.coordination.task.TaskId;
import io.danvan.platform.event.Stream;
import io.danvan.platform.event.StreamId;
import io.danvan.platform.journal.Append;
import io.danvan.schemas.Family;
import io.danvan.schemas.Owner;
import io.danvan.schemas.Topics;
import java.util.List;

/** Where the events of tasks are written: their streams and topics. */
public final class TaskAppends {
  private final Owner owner;

  /** The streams of this owner's organisations. */
  public TaskAppends(Owner owner) {
    this.owner = owner;
  }

  /** The stream of a task. */
  public static StreamId stream(TaskId task) {
    return new StreamId(task.toString());
  }

  /**
   * The append that writes an event.
   *
   * @param classification that of the task
   * @param version the version of the task's stream before it
   */
  public Append of(TaskEvent event, Classification classification, long version) {
    io.danvan.schemas.Classification written = CommonContract.toContract(classification);
    Stream stream =
        new Stream(
            stream(event.task()),
            Topics.name(owner, Family.TASKS, written),
            event.task().value(),
            written);
    return new Append(stream, version, List.of(TaskContract.write(event)));
  }
}
