package io.danvan.taskboard.board.postgres;

import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.CommitmentRecord;
import io.danvan.coordination.commitment.FoldedCommitment;
import io.danvan.coordination.commitment.postgres.CommitmentHistory;
import io.danvan.coordination.task.TaskId;
import io.danvan.coordination.task.TaskRecord;
import io.danvan.coordination.task.postgres.TaskHistory;
import io.danvan.taskboard.board.Histories;
import java.util.List;
import java.util.Optional;

/** Folds histories from the events that the board has. */
final class PostgresHistories implements Histories {
  private final CommitmentHistory commitments;
  private final TaskHistory tasks;

  PostgresHistories(CommitmentHistory commitments, TaskHistory tasks) {
    this.commitments = commitments;
    this.tasks = tasks;
  }

  @Override
  public Optional<FoldedCommitment> commitment(CommitmentId commitment) {
    return Optional.ofNullable(commitments.find(List.of(commitment)).get(commitment))
        .flatMap(CommitmentRecord::fold);
  }

  @Override
  public Optional<TaskRecord> task(TaskId task) {
    return Optional.ofNullable(tasks.find(List.of(task)).get(task));
  }
}
