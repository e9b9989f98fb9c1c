package io.danvan.coordination.task;

import io.danvan.coordination.commitment.CommitmentEvent;
import java.util.List;

/**
 * What a command on a task comes to: an event of the task and those of its parts, all to be written
 * together.
 *
 * @param commitments events of the commitments that carry the parts, begun or going on
 */
public record TaskDecided(TaskEvent event, List<CommitmentEvent> commitments) {
  /** Copies the events. */
  public TaskDecided {
    commitments = List.copyOf(commitments);
  }
}
