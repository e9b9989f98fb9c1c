package io.danvan.coordination.receipt;

import io.danvan.coordination.matter.MatterId;
import io.danvan.coordination.meeting.MeetingId;
import java.util.Optional;

/** The receipts that this service gave. What it keeps of a code lets nobody find it out. */
public interface Receipts {
  /**
   * What a receipt is for.
   *
   * @param since the version of the meeting's matters at which it was given
   */
  record Of(MeetingId meeting, MatterId matter, long since) {}

  /** Keeps a matter's code; one that it had before is of no use any more. */
  void keep(ReceiptCode code, Of matter);

  /** What a code is the receipt of. */
  Optional<Of> find(ReceiptCode code);
}
