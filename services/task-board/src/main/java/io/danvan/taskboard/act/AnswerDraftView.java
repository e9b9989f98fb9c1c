package io.danvan.taskboard.act;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that waits for a second person, as the page shows it.
 *
 * @param part what it answers for; none if the board does not know it yet
 * @param correction why it takes the place of what is published; none if nothing is
 * @param document number, date and issuer of the document on which it rests
 * @param link where the document can be read
 * @param drafted when it was drafted
 * @param own whether the viewer drafted it
 * @param key what makes sending a decision twice take effect once
 */
public record AnswerDraftView(
    UUID id,
    @Nullable PartView part,
    String question,
    String reply,
    @Nullable String correction,
    String document,
    @Nullable String link,
    OffsetDateTime drafted,
    boolean own,
    UUID key) {
  /**
   * What an answer is for.
   *
   * @param path the page of the task or meeting that it came from
   * @param work what was asked; empty once it was redacted
   * @param published the answer that stands in public already, if one does
   */
  public record PartView(String path, String work, @Nullable UUID published) {}
}
