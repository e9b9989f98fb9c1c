package io.danvan.coordination.answer;

import static io.danvan.coordination.decision.Reason.CORRECTION_UNCLEAR;
import static io.danvan.coordination.decision.Reason.DRAFT_TOO_OLD;
import static io.danvan.coordination.decision.Reason.OWN_DRAFT;

import io.danvan.coordination.access.AccessRule;
import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.CommitmentDecider;
import io.danvan.coordination.commitment.CommitmentEvent;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.CommitmentRecord;
import io.danvan.coordination.commitment.Commitments;
import io.danvan.coordination.commitment.FoldedCommitment;
import io.danvan.coordination.commitment.Frame;
import io.danvan.coordination.commitment.ResponsibleCommand.PublishAnswer;
import io.danvan.coordination.commitment.Subject;
import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.decision.Rules;
import io.danvan.coordination.decision.Situation;
import io.danvan.coordination.decision.Situations;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.security.AccessNote;
import io.danvan.platform.security.Caller;
import io.danvan.platform.web.WebRefusals;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets two persons of an organisation publish an answer: one drafts it, another one publishes it as
 * it is. Runs in the caller's transaction, which a refusal ends.
 */
public final class AnswerActions {
  private final AnswerDrafts drafts;
  private final Answers answers;
  private final Commitments commitments;
  private final Situations situations;
  private final Clock clock;

  /** Answers to what these commitments owe the people. */
  public AnswerActions(
      AnswerDrafts drafts,
      Answers answers,
      Commitments commitments,
      Situations situations,
      Clock clock) {
    this.drafts = drafts;
    this.answers = answers;
    this.commitments = commitments;
    this.situations = situations;
    this.clock = clock;
  }

  /**
   * Drafts an answer, or another version of the one that is published. It takes the place of a
   * draft that waits.
   *
   * @throws Refused if a rule forbids it
   */
  public AnswerDraft draft(Caller caller, CommitmentId id, AnswerContent content) {
    Refused.throwIf(AccessRule.publishing(caller));
    Situation situation = situations.of(caller, null, "answers/draft");
    CommitmentRecord record =
        commitments.find(id).orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND));
    Commitment commitment = folded(caller, record, situation);
    // What could not be published is not drafted either.
    given(answerOf(commitment, situation), content, record, situation);
    Rules.in(situation)
        .text("question", content.question())
        .text("reply", content.reply())
        .optionalText("correction", content.correction())
        .require(() -> saysWhy(content, commitment), CORRECTION_UNCLEAR)
        .grant(() -> content)
        .orThrow();
    var draft =
        new AnswerDraft(
            situation.newIds().get(),
            situation.author().organisation(),
            id,
            commitment.position().request(),
            content,
            caller.account(),
            clock.instant());
    drafts.keep(draft);
    AccessNote.afterCommit(caller, "answer-drafted", draft.id(), id);
    return draft;
  }

  /** Whether it says why it takes the place of what is published, if and only if something is. */
  private static boolean saysWhy(AnswerContent content, Commitment commitment) {
    return (commitment.delivery().answer().published() != null) == (content.correction() != null);
  }

  /** The drafts of the caller's organisation, oldest first. */
  public List<AnswerDraft> drafts(Caller caller) {
    Refused.throwIf(AccessRule.publishing(caller));
    situations.unscreened(caller);
    return drafts.of(new OrganisationId(caller.organisation()));
  }

  /**
   * Publishes a draft, as another person than who drafted it.
   *
   * @return the answer
   * @throws Refused if there is no such draft, the caller drafted it, or something is not met
   */
  public AnswerId publish(Caller caller, UUID id, Checklist checklist) {
    Situation situation = unscreened(caller);
    AnswerDraft draft = lock(caller, id);
    Rules.in(situation)
        .require(() -> !draft.draftedBy().equals(caller.account()), OWN_DRAFT)
        .check(checklist::refusal)
        .grant(() -> draft)
        .orThrow();
    CommitmentRecord record =
        commitments.lock(draft.commitment(), draft.organisation()).orElseThrow();
    Commitment commitment = folded(caller, record, situation);
    Rules.in(situation)
        .require(() -> saysWhy(draft.content(), commitment), CORRECTION_UNCLEAR)
        // Who wrote it did not know that the work would be taken up again: it is written anew.
        .require(() -> draft.seen() >= commitment.delivery().answer().takenUpAgain(), DRAFT_TOO_OLD)
        .grant(() -> draft)
        .orThrow();
    AnswerId answer = answerOf(commitment, situation);
    List<CommitmentEvent> given = given(answer, draft.content(), record, situation);
    answers.publish(published(answer, draft.content(), commitment, situation));
    commitments.append(given, record);
    drafts.remove(id);
    AccessNote.afterCommit(caller, "answer-published", id, answer);
    return answer;
  }

  /**
   * Forgets a draft: who drafted it takes it back, or another person does not want it published.
   *
   * @throws Refused if there is no such draft
   */
  public void discard(Caller caller, UUID id) {
    unscreened(caller);
    AnswerDraft draft = lock(caller, id);
    drafts.remove(id);
    AccessNote.afterCommit(caller, "answer-discarded", id, draft.commitment());
  }

  private static AnswerId answerOf(Commitment commitment, Situation situation) {
    return Optional.ofNullable(commitment.delivery().answer().published())
        .orElseGet(() -> new AnswerId(situation.newIds().get()));
  }

  /** What the commitment's response stream is to say of it. */
  private static List<CommitmentEvent> given(
      AnswerId answer, AnswerContent content, CommitmentRecord record, Situation situation) {
    var asItStands = new Subject(record.streams(), record.streams().head(), Frame.UNBOUNDED);
    return CommitmentDecider.decide(
            new PublishAnswer(answer, content.document()), asItStands, situation)
        .orThrow();
  }

  private static AnswerPublished published(
      AnswerId answer, AnswerContent content, Commitment commitment, Situation situation) {
    String correction = content.correction();
    return new AnswerPublished(
        answer,
        situation.author(),
        situation.organisations().find(commitment.asker()).orElseThrow().unit(),
        FreeText.of(content.question()),
        FreeText.of(content.reply()),
        content.document(),
        situation.today(),
        correction == null ? null : FreeText.of(correction));
  }

  private Situation unscreened(Caller caller) {
    Refused.throwIf(AccessRule.publishing(caller));
    return situations.unscreened(caller);
  }

  private AnswerDraft lock(Caller caller, UUID id) {
    return drafts
        .lock(id, new OrganisationId(caller.organisation()))
        .orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND));
  }

  private static Commitment folded(Caller caller, CommitmentRecord record, Situation situation) {
    Commitment commitment =
        record
            .fold()
            .map(FoldedCommitment::commitment)
            .orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND));
    Refused.throwIf(
        AccessRule.reading(caller, record.dossier(commitment), situation.organisations()));
    return commitment;
  }
}
