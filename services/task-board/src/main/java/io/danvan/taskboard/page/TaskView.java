package io.danvan.taskboard.page;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as its page shows it.
 *
 * @param title its title; empty once it was redacted
 * @param lead the name of the organisation that issued it
 * @param issued when it did
 * @param due the last day that matters most
 * @param status {@code closed} or {@code withdrawn}, if it is
 * @param clears the six clears; null while the task's own event has not arrived
 * @param parts the parts that the viewer may see
 * @param timeline what happened, the latest first
 */
public record TaskView(
    String title,
    String lead,
    ZonedDateTime issued,
    CardView.DueView due,
    @Nullable String status,
    @Nullable List<Clear> clears,
    List<PartDetail> parts,
    List<Entry> timeline) {
  /**
   * One of the six clears.
   *
   * @param label the key of its name
   * @param text what it says; empty once it was redacted
   */
  public record Clear(String label, String text) {}

  /**
   * A part with its terms.
   *
   * @param view as on a card, with all actions
   * @param work what is asked
   * @param standing how the asker stands to the organisation
   */
  public record PartDetail(CardView.PartView view, String work, String standing) {}

  /**
   * Something that happened.
   *
   * @param at when, in Viet Nam
   * @param what what it was
   * @param by the office and the organisation; never a person
   * @param said the text that went with it; empty once it was redacted
   * @param evidence the documents named
   * @param overtaken whether a concurrent event of the other side took its effect away
   */
  public record Entry(
      ZonedDateTime at,
      String what,
      String by,
      @Nullable String said,
      List<DocumentView> evidence,
      boolean overtaken) {}

  /**
   * A document named as evidence.
   *
   * @param text number, date and issuer
   * @param link where it can be read
   */
  public record DocumentView(String text, @Nullable String link) {}
}
