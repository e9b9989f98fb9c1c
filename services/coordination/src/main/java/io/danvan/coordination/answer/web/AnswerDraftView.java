package io.danvan.coordination.answer.web;

import io.danvan.coordination.answer.AnswerContent;
import io.danvan.coordination.answer.AnswerDraft;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.platform.security.Caller;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft as those of its organisation see it.
 *
 * @param content none in the answer to a command, which is kept for who repeats it
 * @param own whether the caller drafted it, so that another person has to publish it
 */
record AnswerDraftView(
    UUID id,
    CommitmentId commitment,
    @Nullable AnswerContent content,
    Instant draftedAt,
    boolean own) {
  static AnswerDraftView of(AnswerDraft draft, Caller caller) {
    return view(draft, draft.content(), caller);
  }

  static AnswerDraftView withoutContent(AnswerDraft draft, Caller caller) {
    return view(draft, null, caller);
  }

  private static AnswerDraftView view(
      AnswerDraft draft, @Nullable AnswerContent content, Caller caller) {
    return new AnswerDraftView(
        draft.id(),
        draft.commitment(),
        content,
        draft.draftedAt(),
        draft.draftedBy().equals(caller.account()));
  }
}
