package io.danvan.coordination.receipt;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.matter.AnswerClock;
import io.danvan.coordination.matter.Matter;
import io.danvan.coordination.meeting.MeetingKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a receipt is told.
 *
 * @param host who received the matter
 * @param kind the kind of meeting at which it was raised
 * @param clock by when an answer is owed; none if no limit counts for it
 * @param promises what was promised
 * @param open whether the holder may say that it is not done
 */
public record Receipt(
    OrganisationId host,
    MeetingKind kind,
    Matter matter,
    @Nullable AnswerClock clock,
    List<Promise> promises,
    boolean open) {
  /** Copies the promises. */
  public Receipt {
    promises = List.copyOf(promises);
  }
}
