package io.danvan.coordination.matter.web;

import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.common.web.Names;
import io.danvan.coordination.matter.AnswerClock;
import io.danvan.coordination.matter.AnswerForm;
import io.danvan.coordination.matter.Matter;
import io.danvan.coordination.matter.MatterAnswer;
import io.danvan.coordination.matter.MatterId;
import io.danvan.coordination.matter.MatterTopic;
import io.danvan.coordination.matter.RaisedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matter as it stands.
 *
 * @param version its entity tag: the version at which its meeting's matters last told of it
 * @param number its place among those of its meeting, from 1, in the order in which they were
 *     written down
 * @param unit the unit that it is about
 * @param count how many people or petitions raised the same together
 * @param repeated whether it had been raised before
 * @param raisedOn the day of the meeting
 * @param recordedAt when it was written down, which may be after the day
 * @param clock whether its answer came, or can come, in time; none if no limit counts for it
 * @param answers what those who raised it were told
 * @param followUps the commitments that stand for it
 * @param notDoneOn when the holder of its receipt last said that it is not done
 */
record MatterView(
    MatterId id,
    String version,
    int number,
    MatterTopic topic,
    Names.Unit unit,
    int count,
    boolean repeated,
    RaisedBy raisedBy,
    LocalDate raisedOn,
    Instant recordedAt,
    Matter.Stage stage,
    @Nullable Clock clock,
    List<Answered> answers,
    List<CommitmentId> followUps,
    @Nullable LocalDate notDoneOn) {
  /**
   * When its answer is due.
   *
   * @param due the last day in time
   * @param provisional whether it may still change, because a year's working days are not declared
   *     or not verified
   * @param recordedLate whether the answer came in time and was written down late
   * @param verified whether the rule was found in a published source
   */
  record Clock(
      LocalDate due,
      boolean provisional,
      AnswerClock.State state,
      boolean recordedLate,
      int workingDays,
      String basis,
      boolean verified) {}

  /**
   * What those who raised it were told.
   *
   * @param recordedAt when it was written down, which may be after the day
   */
  record Answered(
      MatterAnswer answer,
      LocalDate answeredOn,
      Instant recordedAt,
      AnswerForm form,
      Names.@Nullable Organisation transferredTo,
      boolean correction) {}
}
