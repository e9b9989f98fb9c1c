package io.danvan.taskboard.act;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a receipt is shown.
 *
 * @param host the name of who received the matter
 * @param kind the key of the kind of meeting
 * @param topic the key of what it is about
 * @param stage the key of where it stands
 * @param answerDue the last day for telling what happens with it, while nobody was told
 * @param provisional whether that day may still change with the calendar
 * @param overdue whether that day is over
 * @param answers what those who raised it were told, in words
 * @param promises what was promised
 * @param notDoneOn when a holder last said that it is not done
 * @param open whether that may be said now
 */
record ReceiptView(
    String host,
    String kind,
    LocalDate raisedOn,
    String topic,
    String stage,
    @Nullable LocalDate answerDue,
    boolean provisional,
    boolean overdue,
    List<String> answers,
    List<Promised> promises,
    @Nullable LocalDate notDoneOn,
    boolean open) {
  /**
   * What was promised.
   *
   * @param phase the key of where it stands
   * @param late the key of that it is or came late; null if not
   * @param answer by which the public page finds the answer, if one stands there
   */
  record Promised(
      String organisation,
      LocalDate due,
      String phase,
      @Nullable String late,
      @Nullable String answer) {}
}
