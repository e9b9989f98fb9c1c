package io.danvan.taskboard.page;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card as the template shows it: every name and word key decided, nothing left to compute.
 *
 * @param task the task or meeting
 * @param kind which of the two: {@code task} or {@code meeting}
 * @param title its title; empty once it was redacted
 * @param lead the name of the organisation that issued or hosts it
 * @param rank its place within the column
 * @param waiting the ids of the organisations that it waits for, joined by spaces
 * @param due its last day
 * @param age days since it was issued
 * @param parts the parts that the viewer may see
 * @param tally how many of the parts are in each phase, if there are too many to show all at once
 */
public record CardView(
    UUID task,
    String kind,
    String title,
    String lead,
    String rank,
    String waiting,
    DueView due,
    long age,
    List<PartView> parts,
    List<TallyView> tally) {
  /**
   * A last day.
   *
   * @param state what it means today
   * @param icon the icon that goes with it
   * @param date the one in force
   * @param original the one first asked, if it was moved
   * @param message the key of what is to be said, if anything
   * @param days the days left or gone by
   */
  public record DueView(
      String state,
      String icon,
      LocalDate date,
      @Nullable LocalDate original,
      @Nullable String message,
      long days) {}

  /**
   * How many parts are in a phase.
   *
   * @param phase the phase
   * @param count the number
   */
  public record TallyView(String phase, long count) {}

  /**
   * One organisation's part.
   *
   * @param commitment the commitment that carries it
   * @param responsible the responsible organisation
   * @param organisation its name
   * @param own whether it is the lead's own part
   * @param due its last day, where that is not the card's
   * @param phase where it stands
   * @param percent the progress, where the phase shows it
   * @param asks the keys of what the responsible organisation wants answered, or is asked to
   *     explain
   * @param climbed how far it has climbed the ladder, if that is more than its last day tells
   * @param finding the key of what the Front found of the result last handed in, if it looked
   * @param waiting who waits for whom, if anybody
   * @param requestVersion the version of the request stream that this shows
   * @param responseVersion the version of the response stream that this shows
   * @param sides what either organisation may do
   */
  public record PartView(
      UUID commitment,
      UUID responsible,
      String organisation,
      boolean own,
      @Nullable DueView due,
      String phase,
      @Nullable Integer percent,
      List<String> asks,
      @Nullable ClimbView climbed,
      @Nullable String finding,
      @Nullable WaitView waiting,
      long requestVersion,
      long responseVersion,
      List<SideView> sides) {}

  /**
   * How far a part has climbed the ladder.
   *
   * @param message the key of the sentence
   * @param name the name of the organisation that it was brought before
   */
  public record ClimbView(String message, String name) {}

  /**
   * Who waits for whom.
   *
   * @param whom the organisation that owes the next event; to itself the page speaks of "us"
   * @param message the key of the sentence
   * @param name its name
   * @param days since when
   */
  public record WaitView(UUID whom, String message, String name, long days) {}

  /**
   * What one organisation may do.
   *
   * @param actor the organisation
   * @param actions the codes of the actions, the likeliest first
   */
  public record SideView(UUID actor, List<String> actions) {}
}
