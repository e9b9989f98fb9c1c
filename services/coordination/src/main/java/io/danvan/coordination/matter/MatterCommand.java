package io.danvan.coordination.matter;

import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something a host wants to write of what people raised at its meeting. */
public sealed interface MatterCommand {
  /** A command on a matter that was raised. */
  sealed interface OnMatter extends MatterCommand {}

  /** Writes down what was raised. */
  record RaiseMatters(List<NewMatter> matters) implements MatterCommand {
    /** Copies the matters. */
    public RaiseMatters {
      matters = List.copyOf(matters);
    }
  }

  /**
   * A matter to be written down.
   *
   * @param unit the unit that it is about
   * @param count how many people or petitions raised the same together
   * @param repeated whether it had been raised before
   */
  record NewMatter(
      MatterTopic topic, UnitId unit, int count, boolean repeated, RaisedBy raisedBy) {}

  /**
   * Reports what those who raised it were told.
   *
   * @param answeredOn the day on which they were told
   * @param transferredTo to whom it was passed on; only if it was
   * @param correction whether this takes the place of the answer before
   */
  record AnswerMatter(
      MatterAnswer answer,
      LocalDate answeredOn,
      AnswerForm form,
      @Nullable OrganisationId transferredTo,
      boolean correction)
      implements OnMatter {}

  /**
   * Names the follow-ups that stand for it.
   *
   * @param commitments all of them, conclusions of its meeting
   */
  record LinkMatter(List<CommitmentId> commitments) implements OnMatter {
    /** Copies the commitments. */
    public LinkMatter {
      commitments = List.copyOf(commitments);
    }
  }

  /** Takes it back, because it was written down by mistake. */
  record TakeBackMatter() implements OnMatter {}
}
