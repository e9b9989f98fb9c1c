package io.danvan.taskboard.act;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A second look as the page shows it.
 *
 * @param id its identity
 * @param what what the text is for
 * @param kinds what was found in it
 * @param text the text, cut where something was found; empty once it is forgotten
 * @param waiting whether somebody has to look yet
 * @param own whether the viewer asked for it
 * @param expires when it counts for nothing any more
 * @param key what makes sending the decision twice take effect once
 */
public record SecondLookView(
    UUID id,
    String what,
    String kinds,
    List<Piece> text,
    boolean waiting,
    boolean own,
    OffsetDateTime expires,
    UUID key) {
  /**
   * A piece of the text.
   *
   * @param words its words
   * @param found whether the screening found it
   */
  public record Piece(String words, boolean found) {}
}
