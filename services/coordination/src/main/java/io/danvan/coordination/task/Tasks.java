package io.danvan.coordination.task;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.commitment.Phase;
import io.danvan.coordination.common.OrganisationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tasks that this service knows, own and foreign alike. */
public interface Tasks {
  /** The tasks of these ids; unknown ones are left out. */
  Map<TaskId, TaskRecord> find(Collection<TaskId> ids);

  /** The task of this id. */
  default Optional<TaskRecord> find(TaskId id) {
    return Optional.ofNullable(find(List.of(id)).get(id));
  }

  /** Keeps a task and its parts from moving until the transaction ends; then tells all of them. */
  Optional<HeldTask> lock(TaskId id);

  /** Writes a new task and the commitments that it begins. */
  void begin(TaskDecided decided, Classification classification);

  /** Writes what was decided on a task, in the transaction that locked it. */
  void append(TaskDecided decided, HeldTask on);

  /** The lead and all organisations that have or had a part. */
  Set<OrganisationId> participants(Task task);

  /** How many of the parts that these organisations have in the task are in which phase. */
  Map<Phase.Kind, Integer> phases(TaskId id, Set<OrganisationId> responsible);

  /** A page of tasks, by due date and id. */
  List<TaskRecord> list(TaskQuery query);
}
