package io.danvan.platform.relay;

import io.danvan.platform.journal.JournalComparison;
import java.sql.SQLException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the relay needs of PostgreSQL: the slot, the log behind it, its own row, and the journal.
 */
record RelayDatabase(
    JdbcConnectionDetails connection,
    JournalComparison comparison,
    ReplicationSlot slot,
    Checkpoints checkpoints,
    Republisher republisher) {

  static RelayDatabase of(
      JdbcConnectionDetails connection,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      RelayProperties properties) {
    String slot = properties.slot() == null ? ReplicationSlot.nameFor(jdbc) : properties.slot();
    Checkpoints checkpoints = new Checkpoints(jdbc, new TransactionTemplate(transactions));
    return new RelayDatabase(
        connection,
        new JournalComparison(jdbc),
        new ReplicationSlot(jdbc, slot),
        checkpoints,
        new Republisher(jdbc, checkpoints, transactions));
  }

  ReplicationStream open() throws SQLException {
    return ReplicationStream.open(connection, slot.name());
  }
}
