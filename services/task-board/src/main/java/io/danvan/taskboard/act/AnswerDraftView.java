package io.danvan.taskboard.act;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that waits for a second person, as the page shows it.
 *
 * @param correction why it takes the place of what is published; none if nothing is
 * @param document number, date and issuer of the document on which it rests
 * @param link where the document can be read
 * @param drafted when it was drafted
 * @param own whether the viewer drafted it
 * @param key what makes sending a decision twice take effect once
 */
public record AnswerDraftView(
    UUID id,
    String question,
    String reply,
    @Nullable String correction,
    String document,
    @Nullable String link,
    OffsetDateTime drafted,
    boolean own,
    UUID key) {}
