package io.danvan.taskboard.board;

import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.FoldedCommitment;
import io.danvan.coordination.matter.MattersRecord;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.coordination.meeting.MeetingRecord;
import io.danvan.coordination.shortfall.ShortfallId;
import io.danvan.coordination.shortfall.ShortfallRecord;
import io.danvan.coordination.task.TaskId;
import io.danvan.coordination.task.TaskRecord;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How tasks, meetings and commitments came to stand where they stand. */
public interface Histories {
  /** A commitment with its timeline, if it is known. */
  Optional<FoldedCommitment> commitment(CommitmentId commitment);

  /** Which of these commitments a granted transfer ended in favour of another one. */
  Set<CommitmentId> passedOn(Collection<CommitmentId> commitments);

  /** A task with all that its lead has written of it, if it has arrived. */
  Optional<TaskRecord> task(TaskId task);

  /** A meeting with all that its host has written of it, if it has arrived. */
  Optional<MeetingRecord> meeting(MeetingId meeting);

  /** These meetings, as far as they have arrived. */
  Collection<MeetingRecord> meetings(Collection<MeetingId> meetings);

  /** What was raised at a meeting; empty if nothing was, or nothing of it has arrived. */
  MattersRecord matters(MeetingId meeting);

  /** What was raised at these meetings, as far as anything of it has arrived. */
  Map<MeetingId, MattersRecord> matters(Collection<MeetingId> meetings);

  /** What an office said of what it lacks; nothing if nothing of it has arrived. */
  ShortfallRecord shortfall(ShortfallId shortfall);
}
