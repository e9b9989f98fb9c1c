package io.danvan.taskboard.board.postgres;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.CommitmentRecord;
import io.danvan.coordination.commitment.FoldedCommitment;
import io.danvan.coordination.commitment.Phase;
import io.danvan.coordination.commitment.postgres.CommitmentHistory;
import io.danvan.coordination.matter.MattersRecord;
import io.danvan.coordination.matter.postgres.MatterHistory;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.coordination.meeting.MeetingRecord;
import io.danvan.coordination.meeting.postgres.MeetingHistory;
import io.danvan.coordination.shortfall.ShortfallId;
import io.danvan.coordination.shortfall.ShortfallRecord;
import io.danvan.coordination.shortfall.postgres.ShortfallHistory;
import io.danvan.coordination.task.TaskId;
import io.danvan.coordination.task.TaskRecord;
import io.danvan.coordination.task.postgres.TaskHistory;
import io.danvan.taskboard.board.Histories;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Folds histories from the events that the board has. */
final class PostgresHistories implements Histories {
  private final CommitmentHistory commitments;
  private final TaskHistory tasks;
  private final MeetingHistory meetings;
  private final MatterHistory matters;
  private final ShortfallHistory shortfalls;

  PostgresHistories(
      CommitmentHistory commitments,
      TaskHistory tasks,
      MeetingHistory meetings,
      MatterHistory matters,
      ShortfallHistory shortfalls) {
    this.commitments = commitments;
    this.tasks = tasks;
    this.meetings = meetings;
    this.matters = matters;
    this.shortfalls = shortfalls;
  }

  @Override
  public Optional<FoldedCommitment> commitment(CommitmentId commitment) {
    return Optional.ofNullable(commitments.find(List.of(commitment)).get(commitment))
        .flatMap(CommitmentRecord::fold);
  }

  @Override
  public Set<CommitmentId> passedOn(Collection<CommitmentId> ended) {
    return commitments.find(ended).values().stream()
        .flatMap(record -> record.fold().stream())
        .map(FoldedCommitment::commitment)
        .filter(each -> each.phase() instanceof Phase.Withdrawn(var successor) && successor != null)
        .map(Commitment::id)
        .collect(toUnmodifiableSet());
  }

  @Override
  public Optional<TaskRecord> task(TaskId task) {
    return Optional.ofNullable(tasks.find(List.of(task)).get(task));
  }

  @Override
  public Optional<MeetingRecord> meeting(MeetingId meeting) {
    return Optional.ofNullable(meetings.find(List.of(meeting)).get(meeting));
  }

  @Override
  public Collection<MeetingRecord> meetings(Collection<MeetingId> ids) {
    return meetings.find(ids).values();
  }

  @Override
  public MattersRecord matters(MeetingId meeting) {
    return matters.of(meeting);
  }

  @Override
  public Map<MeetingId, MattersRecord> matters(Collection<MeetingId> ids) {
    return matters.find(ids);
  }

  @Override
  public ShortfallRecord shortfall(ShortfallId shortfall) {
    return shortfalls.of(shortfall);
  }
}
