package io.danvan.coordination.commitment;

import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.standing.Standing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request stream of a commitment: what its asker writes. */
public sealed interface RequestEvent extends ExchangeEvent {
  /**
   * The asker asks the responsible organisation for a piece of work.
   *
   * @param result what proves that it is done
   * @param due the last day
   * @param transferredFrom the commitment that a granted transfer ended in favour of this one
   * @param answerOwed to whom an answer is owed besides the result
   */
  record Requested(
      Stamp stamp,
      OrganisationId responsible,
      Source source,
      Standing standing,
      FreeText work,
      FreeText result,
      LocalDate due,
      @Nullable CommitmentId transferredFrom,
      AnswerOwed answerOwed)
      implements RequestEvent {}

  /** The asker changed what is asked; the responsible organisation has to answer anew. */
  record Amended(Stamp stamp, FreeText work, FreeText result, FreeText reason)
      implements RequestEvent {}

  /** The asker moved the due date; the earlier ones stay on record. */
  record Extended(Stamp stamp, LocalDate due, FreeText reason) implements RequestEvent {}

  /** The asker refused the extension asked for. */
  record ExtensionRefused(Stamp stamp, FreeText reason) implements RequestEvent {}

  /** The asker answered a clarification asked for, or an objection it does not follow. */
  record Clarified(Stamp stamp, FreeText answer) implements RequestEvent {}

  /** The work passes to another organisation: this commitment ends, its successor begins. */
  record TransferGranted(Stamp stamp, CommitmentId successor, OrganisationId responsible)
      implements RequestEvent {}

  /** The asker refused the transfer asked for. */
  record TransferRefused(Stamp stamp, FreeText reason) implements RequestEvent {}

  /**
   * The asker confirmed a fulfilment.
   *
   * @param fulfilment the version of the response stream at which it stands
   */
  record Confirmed(Stamp stamp, long fulfilment) implements RequestEvent {}

  /**
   * The asker returned a fulfilment for more work.
   *
   * @param fulfilment the version of the response stream at which it stands
   * @param disputedBy the Front organisation whose dispute brought this about, if one did
   */
  record Returned(
      Stamp stamp, long fulfilment, FreeText reason, @Nullable OrganisationId disputedBy)
      implements RequestEvent {}

  /**
   * The asker took up again what it had confirmed; its service does so by rule when the Front
   * disputes the result.
   *
   * @param disputedBy the Front organisation whose dispute brought this about, if one did
   */
  record Reopened(Stamp stamp, FreeText reason, @Nullable OrganisationId disputedBy)
      implements RequestEvent {}

  /**
   * A step of the ladder was taken: somebody was told that it is not met, or soon due.
   *
   * @param to whom it was brought before: the responsible organisation, or its superior; a step to
   *     the superior names the responsible one where nobody is above it
   * @param peers the other bodies that it was brought before together with the superior
   */
  record Escalated(Stamp stamp, OrganisationId to, Rung rung, List<OrganisationId> peers)
      implements RequestEvent {
    /** Copies the list. */
    public Escalated {
      peers = List.copyOf(peers);
    }
  }

  /**
   * The asker has the ladder wait.
   *
   * @param until the last day on which it waits; until it is resumed if none
   */
  record EscalationPaused(Stamp stamp, @Nullable LocalDate until, FreeText reason)
      implements RequestEvent {}

  /** The asker ended a pause of the ladder. */
  record EscalationResumed(Stamp stamp, FreeText reason) implements RequestEvent {}

  /** The asker no longer asks for the work. */
  record Withdrawn(Stamp stamp, FreeText reason) implements RequestEvent {}
}
