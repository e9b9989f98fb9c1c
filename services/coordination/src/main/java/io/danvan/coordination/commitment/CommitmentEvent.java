package io.danvan.coordination.commitment;

import io.danvan.coordination.common.Author;

/** An event of one of a commitment's streams. */
public sealed interface CommitmentEvent permits ExchangeEvent, RemarkEvent {
  /** The commitment. */
  CommitmentId commitment();

  /** Who wrote it. */
  Author author();
}
