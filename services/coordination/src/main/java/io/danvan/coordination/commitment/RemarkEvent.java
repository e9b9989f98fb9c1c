package io.danvan.coordination.commitment;

import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.FreeText;

/** The remark streams of a commitment: what anyone else with a say writes, each its own stream. */
public sealed interface RemarkEvent extends CommitmentEvent {
  /** A superior of the responsible organisation demands an explanation. */
  record ExplanationDemanded(CommitmentId commitment, Author author, FreeText reason)
      implements RemarkEvent {}

  /**
   * A Front organisation found that a fulfilment is real.
   *
   * @param fulfilment the version of the response stream at which it stands
   */
  record Verified(
      CommitmentId commitment, Author author, long fulfilment, FreeText finding, Survey survey)
      implements RemarkEvent {}

  /**
   * A Front organisation disputes a fulfilment.
   *
   * @param fulfilment the version of the response stream at which it stands
   */
  record Disputed(
      CommitmentId commitment, Author author, long fulfilment, FreeText reason, Survey survey)
      implements RemarkEvent {}
}
