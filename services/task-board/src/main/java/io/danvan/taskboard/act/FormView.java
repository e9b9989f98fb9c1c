package io.danvan.taskboard.act;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of an action as the template shows it.
 *
 * @param commitment the commitment to act on
 * @param action the action's code
 * @param title the task's title
 * @param organisation the responsible organisation's name
 * @param phase where the part stands
 * @param due its last day
 * @param quotes what the person should have read before answering
 * @param demander who demands an explanation, if anybody does
 * @param etag the versions that the person has seen
 * @param key what makes sending twice take effect once
 * @param fields what is to be filled in
 */
public record FormView(
    UUID commitment,
    String action,
    String title,
    String organisation,
    String phase,
    LocalDate due,
    List<Quote> quotes,
    @Nullable Demander demander,
    String etag,
    UUID key,
    List<FieldView> fields) {
  /**
   * A text of the other side.
   *
   * @param label the key of what it is
   * @param fact the day or the organisation that the label names
   * @param text the text
   * @param documents what goes with it
   */
  public record Quote(String label, @Nullable String fact, String text, List<Document> documents) {}

  /**
   * A document named by the other side.
   *
   * @param number its number and symbol
   * @param day the day it bears
   * @param issuer the issuing organisation's name
   * @param link where it can be read
   */
  public record Document(String number, String day, String issuer, @Nullable String link) {}

  /**
   * A superior that waits for an explanation. More than one may; the answer goes to this one.
   *
   * @param id its identity
   * @param name its name
   */
  public record Demander(UUID id, String name) {}

  /**
   * A field.
   *
   * @param key its name
   * @param kind how it is typed in
   * @param label the key of its label
   * @param value what is in it at first
   * @param hint what is shown with it: the earlier percentage, or an organisation's name
   * @param options what can be chosen, if something is to be
   */
  public record FieldView(
      String key, String kind, String label, String value, String hint, List<String> options) {}
}
