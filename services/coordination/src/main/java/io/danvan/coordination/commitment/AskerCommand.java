package io.danvan.coordination.commitment;

import io.danvan.coordination.common.OrganisationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the asker of a commitment may do. */
public sealed interface AskerCommand extends CommitmentCommand {
  /** Changes what is asked; has to be answered anew. */
  record Amend(String work, String result, String reason) implements AskerCommand {}

  /** Moves the due date, asked for or not. */
  record Extend(LocalDate due, String reason) implements AskerCommand {}

  /** Refuses the extension asked for. */
  record RefuseExtension(String reason) implements AskerCommand {}

  /** Answers a clarification asked for, or an objection it does not follow. */
  record Clarify(String answer) implements AskerCommand {}

  /** Lets the work pass to another organisation, the one proposed or another. */
  record GrantTransfer(OrganisationId to) implements AskerCommand {}

  /** Refuses the transfer asked for. */
  record RefuseTransfer(String reason) implements AskerCommand {}

  /** Confirms the fulfilment that it has seen. */
  record Confirm() implements AskerCommand {}

  /** Returns the fulfilment that it has seen for more work. */
  record Return(String reason) implements AskerCommand {}

  /** Takes up again what it had confirmed. */
  record Reopen(String reason) implements AskerCommand {}

  /**
   * Has the ladder wait; takes the place of what was said of a pause before.
   *
   * @param until the last day on which it waits; until it is resumed if none
   */
  record PauseEscalation(@Nullable LocalDate until, String reason) implements AskerCommand {}

  /** Ends the pause of the ladder. */
  record ResumeEscalation(String reason) implements AskerCommand {}

  /** No longer asks for the work. */
  record Withdraw(String reason) implements AskerCommand {}
}
