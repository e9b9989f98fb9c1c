package io.danvan.coordination.commitment.web;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.commitment.Action;
import io.danvan.coordination.commitment.AnswerOwed;
import io.danvan.coordination.commitment.AnswerState;
import io.danvan.coordination.commitment.Ask;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.Delivery;
import io.danvan.coordination.commitment.Findings;
import io.danvan.coordination.commitment.Phase;
import io.danvan.coordination.commitment.ReportState;
import io.danvan.coordination.commitment.ResponseEvent;
import io.danvan.coordination.commitment.Survey;
import io.danvan.coordination.commitment.Waiting;
import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.web.DueView;
import io.danvan.coordination.common.web.Names;
import io.danvan.coordination.directory.LadderStepKind;
import io.danvan.coordination.standing.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as it stands today.
 *
 * @param version its entity tag: the versions of its request and response streams
 * @param task the task that it is a part of
 * @param progress the last progress reported
 * @param fulfilments all results handed in
 * @param asks what the responsible organisation wants answered
 * @param explanations what superiors demand to have explained, and is not yet
 * @param findings what Front organisations found of its results, by their time
 * @param escalation how far it has climbed for want of a result
 * @param waitingFor who owes the next event
 * @param reportState how official reports count it today; none if they do not
 * @param dueSoon whether its last day is near and nothing was handed in
 * @param ageDays days since it was asked
 * @param silentDays days since the responsible organisation wrote, or was asked if it never did
 * @param answer what the people are owed and were told
 * @param successor the commitment that a granted transfer began in its place
 * @param transferredFrom the commitment in whose place a granted transfer began this one
 * @param actions what the caller's organisation could do now
 */
public record CommitmentView(
    CommitmentId id,
    String version,
    UUID task,
    Names.Organisation asker,
    Names.Organisation responsible,
    Standing standing,
    Classification classification,
    FreeText work,
    FreeText result,
    DueView due,
    Phase.Kind phase,
    Delivery.@Nullable Progress progress,
    List<Delivery.Fulfilment> fulfilments,
    List<AskView> asks,
    List<DemandView> explanations,
    List<FindingView> findings,
    EscalationView escalation,
    WaitingView waitingFor,
    @Nullable ReportState reportState,
    boolean dueSoon,
    long ageDays,
    long silentDays,
    AnswerView answer,
    @Nullable CommitmentId successor,
    @Nullable CommitmentId transferredFrom,
    List<Action> actions) {
  /**
   * The answer to the people.
   *
   * @param owed to whom it is owed besides the result
   * @param missing whether it has still to be given before a result can be handed in
   * @param given the one that counts
   * @param published the one that stands in public, by which {@code /api/answers} finds it
   */
  public record AnswerView(
      AnswerOwed owed,
      boolean missing,
      AnswerState.@Nullable Given given,
      @Nullable AnswerId published) {}

  /** An open question of the responsible organisation. */
  public record AskView(Ask.Kind kind, long version, Instant at, ResponseEvent details) {}

  /** An open demand for an explanation. */
  public record DemandView(
      Names.Organisation superior, long version, Instant at, FreeText reason) {}

  /**
   * What a Front organisation found.
   *
   * @param fulfilment the version of the result, as in {@code fulfilments}
   * @param survey how many people were asked and how; never who
   */
  public record FindingView(
      Names.Organisation front,
      Instant at,
      long fulfilment,
      Findings.Opinion opinion,
      Survey survey,
      FreeText text) {}

  /**
   * How far it has climbed.
   *
   * @param steps the steps of the ladder taken for the due date in force, the earliest first
   * @param pause what was said last of having the ladder wait; it may be over by its day
   */
  public record EscalationView(List<StepView> steps, @Nullable PauseView pause) {}

  /**
   * A step that was taken.
   *
   * @param to whom it was brought before
   * @param peers the other bodies that it was brought before at once
   */
  public record StepView(
      int step,
      LadderStepKind kind,
      Instant at,
      Names.Organisation to,
      List<Names.Organisation> peers) {}

  /**
   * Why the ladder waits.
   *
   * @param until the last day; until it is resumed if none
   */
  public record PauseView(@Nullable LocalDate until, Instant since, FreeText reason) {}

  /**
   * Who owes the next event.
   *
   * @param organisation none when it is over
   */
  public record WaitingView(
      Waiting.Whom whom, Names.@Nullable Organisation organisation, Instant since, long days) {}
}
