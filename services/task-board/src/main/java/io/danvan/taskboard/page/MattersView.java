package io.danvan.taskboard.page;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was raised at a meeting, as its page shows it.
 *
 * @param count how many matters, without those written down by mistake; only roughly for those who
 *     see no lines, if there are few
 * @param lines each of them; null for those who may only know how many
 * @param raises whether the viewer may write down more of them now
 */
public record MattersView(String count, @Nullable List<Line> lines, boolean raises) {
  /**
   * A matter.
   *
   * @param number its place among those of its meeting
   * @param topic the key of what it is about
   * @param unit the name of the unit that it is about
   * @param raisedBy the key of who raises matters of its kind
   * @param stage the key of where it stands
   * @param clock when its answer is due; none if no limit counts for it
   * @param answer what those who raised it were told last, in words
   * @param followUps what was promised
   * @param notDoneOn when the holder of its receipt last said that it is not done
   * @param actions the codes of what the viewer may do with it
   */
  public record Line(
      UUID id,
      int number,
      String topic,
      String unit,
      int count,
      boolean repeated,
      String raisedBy,
      String stage,
      @Nullable Clock clock,
      @Nullable String answer,
      List<FollowUp> followUps,
      @Nullable LocalDate notDoneOn,
      List<String> actions) {}

  /**
   * When an answer is due.
   *
   * @param provisional whether the day may still change with the calendar
   * @param recorded when an answer in time was written down, if that was late; null otherwise
   * @param state the key of whether it came, or can come, in time
   * @param icon the icon beside it
   */
  public record Clock(
      LocalDate due,
      boolean provisional,
      @Nullable LocalDate recorded,
      String state,
      String icon,
      String basis,
      boolean verified) {}

  /**
   * A follow-up that stands for a matter.
   *
   * @param organisation who owes it
   * @param due the last day in force
   * @param phase where it stands; null while it has not arrived
   */
  public record FollowUp(String organisation, @Nullable LocalDate due, @Nullable String phase) {}
}
