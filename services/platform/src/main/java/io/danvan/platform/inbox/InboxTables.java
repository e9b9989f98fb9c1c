package io.danvan.platform.inbox;

import io.danvan.platform.journal.JournalProperties;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The inbox's own tables. The gate, which it shares with the journal, is not among them. */
record InboxTables(
    AdmittedEvents admitted,
    ParkedEvents parked,
    DeadLetters deadLetters,
    InboxPositions positions) {

  InboxTables(JdbcClient jdbc, JournalProperties journal) {
    this(
        new AdmittedEvents(jdbc, journal),
        new ParkedEvents(jdbc),
        new DeadLetters(jdbc),
        new InboxPositions(jdbc));
  }
}
