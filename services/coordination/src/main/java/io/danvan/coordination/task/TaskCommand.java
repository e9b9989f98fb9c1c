package io.danvan.coordination.task;

import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a lead organisation wants to do with a task. Texts are what the caller typed: deciding
 * checks them.
 */
public sealed interface TaskCommand {
  /** A command on a task that there is already. */
  sealed interface OnTask extends TaskCommand {}

  /** The six clears without the date: that is named when issuing and moved by extending only. */
  record Clears(
      PositionId position, String work, String responsibility, String authority, String result) {}

  /**
   * A part to be asked for.
   *
   * @param result what proves it; the task's result if it names none
   * @param due the last day; the task's if it names none
   */
  record NewPart(
      OrganisationId responsible, String work, @Nullable String result, @Nullable LocalDate due) {}

  /** A part whose work changes: its organisation has to answer anew. */
  record ChangedPart(CommitmentId commitment, String work, String result) {}

  /** Issues a task with its parts, the lead's own among them. */
  record IssueTask(String title, Clears clears, LocalDate due, List<NewPart> parts)
      implements TaskCommand {
    /** Copies the parts. */
    public IssueTask {
      parts = List.copyOf(parts);
    }
  }

  /** Changes the task's content, the work of some parts, or adds parts. */
  record AmendTask(
      String title,
      Clears clears,
      List<ChangedPart> changedParts,
      List<NewPart> addedParts,
      String reason)
      implements OnTask {
    /** Copies the parts. */
    public AmendTask {
      changedParts = List.copyOf(changedParts);
      addedParts = List.copyOf(addedParts);
    }
  }

  /** Moves the task's due date, and with it that of its open parts. */
  record ExtendTask(LocalDate due, String reason) implements OnTask {}

  /** Closes the task; nothing in it may be open. */
  record CloseTask(String outcome) implements OnTask {}

  /** Withdraws the task with every open part of it. */
  record WithdrawTask(String reason) implements OnTask {}
}
