package io.danvan.platform.relay;

import java.time.Instant;
import org.postgresql.replication.LogSequenceNumber;

/** What the log says, as far as the relay cares. */
sealed interface PgOutputMessage {
  /** A transaction, which committed at this time, begins. */
  record Begin(Instant committedAt) implements PgOutputMessage {}

  /** An event was appended or redacted by the transaction. */
  record Event(OutgoingEvent event) implements PgOutputMessage {}

  /** The transaction ends; so does its commit record, here. */
  record Commit(LogSequenceNumber end) implements PgOutputMessage {}

  /** Something that asks for nothing: a table's description, a heartbeat. */
  record Note() implements PgOutputMessage {}
}
