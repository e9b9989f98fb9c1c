package io.danvan.coordination.matter;

import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.meeting.MeetingId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something written of what people raised at a meeting, by its host. */
public sealed interface MatterEvent {
  /** The meeting at which it was raised. */
  MeetingId meeting();

  /** Who wrote it: the host's office. */
  Author author();

  /** The matter. */
  MatterId matter();

  /**
   * Somebody raised it.
   *
   * @param unit the unit that it is about
   * @param count how many people or petitions raised the same together
   * @param repeated whether it had been raised before
   * @param raisedOn the day of the meeting
   */
  record MatterRaised(
      MeetingId meeting,
      Author author,
      MatterId matter,
      MatterTopic topic,
      UnitId unit,
      int count,
      boolean repeated,
      RaisedBy raisedBy,
      LocalDate raisedOn)
      implements MatterEvent {}

  /**
   * Those who raised it were told what happens with it.
   *
   * @param answeredOn the day on which they were told
   * @param transferredTo to whom it was passed on, if it was
   * @param correction whether this takes the place of the answer before
   */
  record MatterAnswered(
      MeetingId meeting,
      Author author,
      MatterId matter,
      MatterAnswer answer,
      LocalDate answeredOn,
      AnswerForm form,
      @Nullable OrganisationId transferredTo,
      boolean correction)
      implements MatterEvent {}

  /**
   * The host named the follow-ups that stand for it.
   *
   * @param commitments all of them; those named before stand no longer
   */
  record MatterLinked(
      MeetingId meeting, Author author, MatterId matter, List<CommitmentId> commitments)
      implements MatterEvent {
    /** Copies the commitments. */
    public MatterLinked {
      commitments = List.copyOf(commitments);
    }
  }

  /** It had been written down by mistake. */
  record MatterTakenBack(MeetingId meeting, Author author, MatterId matter)
      implements MatterEvent {}

  /**
   * Whoever holds its receipt said that it is not done.
   *
   * @param author the host, without an office: nobody of it said so
   * @param seen how many events of its follow-ups were known then
   */
  record MatterReportedNotDone(
      MeetingId meeting, Author author, MatterId matter, LocalDate reportedOn, long seen)
      implements MatterEvent {}

  /** It got another receipt; the one before is of no use any more. */
  record MatterReceiptRenewed(MeetingId meeting, Author author, MatterId matter)
      implements MatterEvent {}
}
