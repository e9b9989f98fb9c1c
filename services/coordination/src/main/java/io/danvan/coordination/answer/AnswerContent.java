package io.danvan.coordination.answer;

import io.danvan.coordination.common.DocumentReference;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to have published.
 *
 * @param question what the people asked
 * @param reply the answer, in plain language
 * @param document the document on which it rests
 * @param correction why it takes the place of what is published; only if something is
 */
public record AnswerContent(
    String question, String reply, DocumentReference document, @Nullable String correction) {}
