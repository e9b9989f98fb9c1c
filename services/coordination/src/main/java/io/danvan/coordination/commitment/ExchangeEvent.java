package io.danvan.coordination.commitment;

import io.danvan.coordination.common.Author;

/**
 * An event of the exchange between asker and responsible organisation, from which state is made.
 */
public sealed interface ExchangeEvent extends CommitmentEvent permits RequestEvent, ResponseEvent {
  /** Commitment, author, and what the author had seen. */
  Stamp stamp();

  @Override
  default CommitmentId commitment() {
    return stamp().commitment();
  }

  @Override
  default Author author() {
    return stamp().author();
  }

  /** The version of the other side's stream that the author had seen; 0 if none. */
  default long seen() {
    return stamp().seen();
  }
}
