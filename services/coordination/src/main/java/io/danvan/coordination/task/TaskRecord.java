package io.danvan.coordination.task;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.common.Recorded;
import java.util.List;

/**
 * All that this service has of a task.
 *
 * @param classification who may read it, and its parts
 * @param events what the task was folded from, in the order of its stream
 */
public record TaskRecord(
    Task task, Classification classification, List<Recorded<TaskEvent>> events) {
  /** Copies the events. */
  public TaskRecord {
    events = List.copyOf(events);
  }

  /** The types of the events that somebody has still to see who had seen this version. */
  List<String> changesSince(long version) {
    return events.stream()
        .filter(recorded -> recorded.version() > version)
        .map(recorded -> recorded.event().getClass().getSimpleName())
        .toList();
  }
}
