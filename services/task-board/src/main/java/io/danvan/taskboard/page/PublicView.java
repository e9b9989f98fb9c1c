package io.danvan.taskboard.page;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may see of a unit.
 *
 * @param name the unit's name
 * @param above the unit above it, if any
 * @param below the units directly below it
 * @param ahead the meetings from today on, the next one first
 * @param past those of before, the latest first
 * @param answers what the people were answered in public, the latest first
 */
public record PublicView(
    String name,
    @Nullable UnitView above,
    List<UnitView> below,
    List<MeetingView> ahead,
    List<MeetingView> past,
    List<AnswerView> answers) {
  /** A unit to go to. */
  public record UnitView(UUID id, String name) {}

  /**
   * A reception or dialogue.
   *
   * @param kind the key of its kind
   * @param host the office that holds it, with its organisation
   * @param subject what it is about; null once it was redacted
   * @param place where; null once it was redacted
   * @param status the key of how it stands
   * @param fact the key of how the host took part; none unless it was held
   * @param reason why it was not held; none if it was
   * @param notes what is to be known of its day, and of what was announced late
   * @param documents what was issued or announced after it
   */
  public record MeetingView(
      LocalDate day,
      String kind,
      String host,
      @Nullable String subject,
      @Nullable String place,
      String status,
      @Nullable String fact,
      @Nullable String reason,
      List<String> notes,
      List<ItemView.DocumentView> documents) {}

  /**
   * An answer to the people; it does not show when they asked.
   *
   * @param responsible the name of the body that answers
   * @param versions the one in force first
   */
  public record AnswerView(UUID id, String responsible, List<VersionView> versions) {
    /** The version in force. */
    public VersionView current() {
      return versions.getFirst();
    }
  }

  /**
   * A version of an answer.
   *
   * @param question what the people asked; empty once it was redacted
   * @param reply the answer; empty once it was redacted
   * @param correction why it took the place of the one before; none in the first
   */
  public record VersionView(
      LocalDate publishedOn,
      String question,
      String reply,
      @Nullable String correction,
      ItemView.DocumentView document) {}
}
