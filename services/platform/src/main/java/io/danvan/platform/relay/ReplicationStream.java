package io.danvan.platform.relay;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The journal's changes from PostgreSQL's log, through a slot that one reader holds at a time. Not
 * thread-safe.
 */
final class ReplicationStream implements AutoCloseable {
  /** By this much a leader that froze is replaced sooner than by the default of a minute. */
  private static final String SENDER_TIMEOUT = "-c wal_sender_timeout=5s";

  private static final Duration STATUS_INTERVAL = Duration.ofSeconds(1);

  private final Connection connection;
  private final PGReplicationStream stream;
  private long lastStatus = System.nanoTime();

  private ReplicationStream(Connection connection, PGReplicationStream stream) {
    this.connection = connection;
    this.stream = stream;
  }

  /**
   * Starts to read where the slot is. From then on nobody else can.
   *
   * @throws SQLException with state 55006 while another reader holds the slot
   */
  static ReplicationStream open(JdbcConnectionDetails database, String slot) throws SQLException {
    Connection connection = connect(database);
    try {
      PGReplicationStream stream =
          connection
              .unwrap(PGConnection.class)
              .getReplicationAPI()
              .replicationStream()
              .logical()
              .withSlotName(slot)
              .withSlotOption("proto_version", 1)
              .withSlotOption("publication_names", "danvan_journal")
              .withSlotOption("binary", true)
              .withSlotOption("messages", true)
              .withStatusInterval((int) STATUS_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)
              // Automatic flush would acknowledge what was received, sent or not.
              .withAutomaticFlush(false)
              .start();
      return new ReplicationStream(connection, stream);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static Connection connect(JdbcConnectionDetails database) throws SQLException {
    Properties properties = new Properties();
    PGProperty.USER.set(properties, database.getUsername());
    PGProperty.PASSWORD.set(properties, database.getPassword());
    PGProperty.REPLICATION.set(properties, "database");
    PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
    PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "17");
    PGProperty.OPTIONS.set(properties, SENDER_TIMEOUT);
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    PGProperty.APPLICATION_NAME.set(properties, "danvan-relay");
    return DriverManager.getConnection(database.getJdbcUrl(), properties);
  }

  /** The next message, or null if none came within a millisecond. Sends the status when due. */
  @Nullable ByteBuffer poll() throws SQLException {
    return stream.readPending();
  }

  /** Sends the status when due, without reading: for a reader that has to wait. */
  void keepAlive() throws SQLException {
    if (System.nanoTime() - lastStatus >= STATUS_INTERVAL.toNanos()) {
      sendStatus();
    }
  }

  /** Tells the slot that nothing before this position is needed again. */
  void acknowledge(LogSequenceNumber position) throws SQLException {
    stream.setAppliedLSN(position);
    stream.setFlushedLSN(position);
    sendStatus();
  }

  /**
   * How far the server has told everything there was. Only when all that was polled is complete may
   * it be acknowledged.
   */
  LogSequenceNumber lastReceived() {
    return stream.getLastReceiveLSN();
  }

  @Override
  public void close() throws SQLException {
    // Ends the server's side too. Ending the copy first would read on to its end, however far.
    connection.close();
  }

  private void sendStatus() throws SQLException {
    stream.forceUpdateStatus();
    lastStatus = System.nanoTime();
  }
}
