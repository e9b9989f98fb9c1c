package io.danvan.taskboard.board;

import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.FoldedCommitment;
import io.danvan.coordination.task.TaskId;
import io.danvan.coordination.task.TaskRecord;
import java.util.Optional;

/** How tasks and commitments came to stand where they stand. */
public interface Histories {
  /** A commitment with its timeline, if it is known. */
  Optional<FoldedCommitment> commitment(CommitmentId commitment);

  /** A task with all that its lead has written of it, if it has arrived. */
  Optional<TaskRecord> task(TaskId task);
}
