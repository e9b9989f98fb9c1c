package io.danvan.coordination.commitment;

import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The response stream of a commitment: what its responsible organisation writes. */
public sealed interface ResponseEvent extends ExchangeEvent {
  /** The responsible organisation accepted the work. */
  record Accepted(Stamp stamp) implements ResponseEvent {}

  /** The responsible organisation declined the work, as its standing allows. */
  record Declined(Stamp stamp, FreeText reason) implements ResponseEvent {}

  /** The responsible organisation asks its superior to reconsider what it assigned. */
  record Objected(Stamp stamp, FreeText reason) implements ResponseEvent {}

  /**
   * The responsible organisation reported progress.
   *
   * @param correction why the percentage went back, if it did
   */
  record ProgressReported(
      Stamp stamp,
      Percent percent,
      FreeText text,
      @Nullable FreeText correction,
      List<DocumentReference> evidence)
      implements ResponseEvent {
    /** Copies the evidence. */
    public ProgressReported {
      evidence = List.copyOf(evidence);
    }
  }

  /** The responsible organisation asks for a later due date. */
  record ExtensionAsked(Stamp stamp, LocalDate due, FreeText reason) implements ResponseEvent {}

  /** The responsible organisation asks what is meant. */
  record ClarificationAsked(Stamp stamp, FreeText question) implements ResponseEvent {}

  /** The responsible organisation asks that another one be responsible. */
  record TransferAsked(Stamp stamp, OrganisationId to, FreeText reason) implements ResponseEvent {}

  /**
   * The responsible organisation gave an explanation that a superior had demanded.
   *
   * @param demand the version of that superior's remark stream at which the demand stands
   */
  record ExplanationGiven(Stamp stamp, OrganisationId demandedBy, long demand, FreeText explanation)
      implements ResponseEvent {}

  /**
   * The responsible organisation gave the answer that is owed to the people.
   *
   * @param answer the answer that stands in public; none if it was delivered
   * @param givenOn the day on which the people were told
   * @param document the document on which it rests, or the minutes of telling it
   */
  record AnswerGiven(
      Stamp stamp,
      AnswerManner manner,
      @Nullable AnswerId answer,
      LocalDate givenOn,
      DocumentReference document)
      implements ResponseEvent {}

  /** The responsible organisation handed in its result. */
  record Fulfilled(Stamp stamp, FreeText result, List<DocumentReference> evidence)
      implements ResponseEvent {
    /** Copies the evidence. */
    public Fulfilled {
      evidence = List.copyOf(evidence);
    }
  }
}
