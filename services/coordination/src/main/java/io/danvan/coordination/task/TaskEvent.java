package io.danvan.coordination.task;

import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.FreeText;
import java.time.LocalDate;
import java.util.List;

/** The stream of a task: what its lead organisation writes. */
public sealed interface TaskEvent {
  /** The task. */
  TaskId task();

  /** Who wrote it. */
  Author author();

  /**
   * A lead organisation issued a task.
   *
   * @param parts the lead's own first
   */
  record TaskIssued(
      TaskId task, Author author, FreeText title, SixClears clears, List<TaskPart> parts)
      implements TaskEvent {
    /** Copies the parts. */
    public TaskIssued {
      parts = List.copyOf(parts);
    }
  }

  /** The lead changed the task's content or added parts; never its due date. */
  record TaskAmended(
      TaskId task,
      Author author,
      FreeText title,
      SixClears clears,
      List<TaskPart> addedParts,
      FreeText reason)
      implements TaskEvent {
    /** Copies the parts. */
    public TaskAmended {
      addedParts = List.copyOf(addedParts);
    }
  }

  /** The lead moved the task's due date; the earlier ones stay on record. */
  record TaskExtended(TaskId task, Author author, LocalDate due, FreeText reason)
      implements TaskEvent {}

  /** The lead closed the task: nothing in it is open any more. */
  record TaskClosed(TaskId task, Author author, FreeText outcome) implements TaskEvent {}

  /** The lead withdrew the task with every open part of it. */
  record TaskWithdrawn(TaskId task, Author author, FreeText reason) implements TaskEvent {}
}
