package io.danvan.taskboard.page;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task or a meeting as its page shows it.
 *
 * @param kind which of the two it is
 * @param title its title, or what the meeting is about; empty once it was redacted
 * @param lead the name of the organisation that issued or hosts it
 * @param issued when it was issued or announced
 * @param due the last day that matters most; none while nothing is asked for it
 * @param status the key of the word for where it stands, if it is to be said
 * @param facts what it says of itself; null while its own event has not arrived
 * @param matters what was raised at a meeting; null where nothing can be raised
 * @param actions the codes of what the viewer may do with it itself
 * @param parts what was asked for it and the viewer may see
 * @param timeline what happened, the latest first
 */
public record ItemView(
    String kind,
    String title,
    String lead,
    ZonedDateTime issued,
    CardView.@Nullable DueView due,
    @Nullable String status,
    @Nullable List<Fact> facts,
    @Nullable MattersView matters,
    List<String> actions,
    List<PartDetail> parts,
    List<Entry> timeline) {
  /**
   * Something that it says of itself.
   *
   * @param label the key of its name
   * @param text what it says; empty once it was redacted
   */
  public record Fact(String label, String text) {}

  /**
   * A part with its terms.
   *
   * @param view as on a card, with all actions
   * @param work what is asked
   * @param standing how the asker stands to the organisation
   * @param answer what the people are owed or were told; none if nobody is owed an answer
   */
  public record PartDetail(
      CardView.PartView view, String work, String standing, @Nullable AnswerLine answer) {}

  /**
   * The answer to the people.
   *
   * @param message the key of what is to be said
   * @param day when it was given, if it was
   * @param published by which the public page finds it, if it stands there
   */
  public record AnswerLine(String message, @Nullable LocalDate day, @Nullable UUID published) {}

  /**
   * Something that happened.
   *
   * @param at when, in Viet Nam
   * @param timed whether the time of the day is shown too
   * @param what what it was
   * @param by the office and the organisation; never a person
   * @param said the text that went with it; empty once it was redacted
   * @param evidence the documents named
   * @param overtaken whether a concurrent event of the other side took its effect away
   */
  public record Entry(
      ZonedDateTime at,
      boolean timed,
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
