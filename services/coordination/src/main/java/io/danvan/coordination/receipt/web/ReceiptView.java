package io.danvan.coordination.receipt.web;

import io.danvan.coordination.commitment.Phase;
import io.danvan.coordination.commitment.ReportState;
import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.web.Names;
import io.danvan.coordination.matter.AnswerForm;
import io.danvan.coordination.matter.Matter;
import io.danvan.coordination.matter.MatterAnswer;
import io.danvan.coordination.matter.MatterTopic;
import io.danvan.coordination.meeting.MeetingKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a receipt is told.
 *
 * @param host who received the matter
 * @param answerDue the last day for telling what happens with it; none if no limit counts for it
 * @param provisional whether that day may still change with the calendar
 * @param overdue whether that day is over and nobody was told anything
 * @param answers what those who raised it were told
 * @param promises what was promised
 * @param notDoneOn when a holder last said that it is not done
 * @param mayReportNotDone whether that may be said now
 */
record ReceiptView(
    Names.Organisation host,
    MeetingKind kind,
    LocalDate raisedOn,
    MatterTopic topic,
    Matter.Stage stage,
    @Nullable LocalDate answerDue,
    boolean provisional,
    boolean overdue,
    List<Answered> answers,
    List<Promised> promises,
    @Nullable LocalDate notDoneOn,
    boolean mayReportNotDone) {
  /** What those who raised it were told. */
  record Answered(
      MatterAnswer answer,
      LocalDate answeredOn,
      AnswerForm form,
      Names.@Nullable Organisation transferredTo) {}

  /**
   * What was promised; not in which words.
   *
   * @param answer the answer that stands in public, if one does
   */
  record Promised(
      Names.Organisation responsible,
      LocalDate due,
      Phase.Kind phase,
      @Nullable ReportState state,
      @Nullable AnswerId answer) {}
}
