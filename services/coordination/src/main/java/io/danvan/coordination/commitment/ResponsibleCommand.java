package io.danvan.coordination.commitment;

import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.common.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the responsible organisation of a commitment may do. */
public sealed interface ResponsibleCommand extends CommitmentCommand {
  /** Takes the work on. */
  record Accept() implements ResponsibleCommand {}

  /** Does not take the work on. */
  record Decline(String reason) implements ResponsibleCommand {}

  /** Asks a superior to reconsider what it assigned. */
  record RaiseObjection(String reason) implements ResponsibleCommand {}

  /**
   * Reports how far the work is.
   *
   * @param percent 0 to 100
   * @param correction why the percentage goes back, if it does
   */
  record ReportProgress(
      int percent, String text, @Nullable String correction, List<DocumentReference> evidence)
      implements ResponsibleCommand {
    /** Copies the evidence. */
    public ReportProgress {
      evidence = List.copyOf(evidence);
    }
  }

  /** Hands in the result, or replaces the one not yet confirmed. */
  record Fulfil(String result, List<DocumentReference> evidence) implements ResponsibleCommand {
    /** Copies the evidence. */
    public Fulfil {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * Reports that those to whom an answer is owed were told.
   *
   * @param on the day on which they were told
   * @param document the letter, or the minutes of telling them
   * @param answersQuestion whether it answers what they had asked
   */
  record DeliverAnswer(LocalDate on, DocumentReference document, boolean answersQuestion)
      implements ResponsibleCommand {}

  /**
   * Reports that the answer was published today, as two persons of the organisation wanted it.
   *
   * @param answer the answer that stands in public
   * @param document the document on which it rests
   */
  record PublishAnswer(AnswerId answer, DocumentReference document) implements ResponsibleCommand {}

  /** Asks for a later due date. */
  record AskExtension(LocalDate due, String reason) implements ResponsibleCommand {}

  /** Asks what is meant. */
  record AskClarification(String question) implements ResponsibleCommand {}

  /** Asks that another organisation be responsible. */
  record AskTransfer(OrganisationId to, String reason) implements ResponsibleCommand {}

  /** Gives the explanation that a superior demands. */
  record GiveExplanation(OrganisationId demandedBy, String explanation)
      implements ResponsibleCommand {}
}
