package io.danvan.coordination.answer.web;

import io.danvan.coordination.answer.AnswerContent;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.common.DocumentReference;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is to be published.
 *
 * @param commitment what is answered
 * @param correction why it takes the place of what is published; only if something is
 */
record NewAnswerDraft(
    CommitmentId commitment,
    String question,
    String reply,
    DocumentReference document,
    @Nullable String correction) {
  AnswerContent content() {
    return new AnswerContent(question, reply, document, correction);
  }
}
