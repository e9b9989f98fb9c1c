package io.danvan.coordination.answer;

import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The responsible body published an answer, or another version of it. It names nothing that it came
 * from: the day of a session could tell who had asked.
 *
 * @param unit the unit whose people are answered
 * @param question what they asked
 * @param reply the answer
 * @param document the document on which it rests
 * @param publishedOn the day of this version
 * @param correction why it takes the place of the version before; none in the first one
 */
public record AnswerPublished(
    AnswerId answer,
    Author author,
    UnitId unit,
    FreeText question,
    FreeText reply,
    DocumentReference document,
    LocalDate publishedOn,
    @Nullable FreeText correction) {}
