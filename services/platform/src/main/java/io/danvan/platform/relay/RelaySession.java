package io.danvan.platform.relay;

import io.danvan.platform.relay.AcknowledgeWindow.Transaction;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.postgresql.replication.LogSequenceNumber;

/**
 * The work of a leader: from the log to Kafka, and how far that is back to the slot. One thread
 * runs it; wherever it has to wait it goes on sending its status.
 */
final class RelaySession {
  private static final long PAUSE = Duration.ofMillis(1).toNanos();
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  /** After so many empty polls, a tenth of a second, nothing is likely to follow at once. */
  private static final int IDLE_POLLS = 100;

  /** Added to an event's way after a quiet time; asking each millisecond costs 5 % of a core. */
  private static final long IDLE_PAUSE = Duration.ofMillis(5).toNanos();

  private final ReplicationStream stream;
  private final EventSender sender;
  private final AcknowledgeWindow window;
  private final BooleanSupplier stopped;
  private final PgOutputDecoder decoder = new PgOutputDecoder();

  RelaySession(
      ReplicationStream stream,
      EventSender sender,
      AcknowledgeWindow window,
      BooleanSupplier stopped) {
    this.stream = stream;
    this.sender = sender;
    this.window = window;
    this.stopped = stopped;
  }

  /** Reads the log and sends its events until the relay is stopped. */
  void run(Progress progress) throws SQLException {
    int emptyPolls = 0;
    while (!stopped.getAsBoolean()) {
      sender.requireWorking();
      recordIfDue(progress);
      ByteBuffer message = stream.poll();
      if (message != null) {
        handle(decoder.decode(message), progress);
        emptyPolls = 0;
      } else if (++emptyPolls > IDLE_POLLS) {
        LockSupport.parkNanos(IDLE_PAUSE);
      }
    }
    sayFarewell(progress);
  }

  /** Gives what is in flight a moment to arrive, so that the next leader need not repeat it. */
  private void sayFarewell(Progress progress) throws SQLException {
    long end = System.nanoTime() + FAREWELL.toNanos();
    while (sender.inFlight() > 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE);
    }
    LogSequenceNumber complete = complete();
    progress.record(complete);
    stream.acknowledge(complete);
  }

  /** Sends an event that comes from the journal itself. Nothing may be recorded meanwhile. */
  void republish(OutgoingEvent event) {
    while (!sender.offer(event, () -> {})) {
      pause();
    }
    keepAlive();
  }

  /** Waits until Kafka has all that was sent. */
  void flush() {
    while (sender.inFlight() > 0) {
      pause();
    }
  }

  private void handle(PgOutputMessage message, Progress progress) throws SQLException {
    switch (message) {
      case PgOutputMessage.Begin begin -> window.begin(begin.committedAt());
      case PgOutputMessage.Event row -> send(row.event(), progress);
      case PgOutputMessage.Commit commit -> window.commit(commit.end());
      case PgOutputMessage.Note() -> {}
    }
  }

  private void send(OutgoingEvent event, Progress progress) throws SQLException {
    Transaction transaction = window.sending();
    while (!sender.offer(event, () -> window.acknowledged(transaction))) {
      recordIfDue(progress);
      pause();
    }
  }

  private void recordIfDue(Progress progress) throws SQLException {
    if (!progress.isDue()) {
      return;
    }
    long acknowledged = sender.acknowledged();
    LogSequenceNumber complete = complete();
    if (progress.recordNews(acknowledged, complete)) {
      stream.acknowledge(complete);
    }
  }

  private LogSequenceNumber complete() throws SQLException {
    return window.acknowledgeable(stream.lastReceived());
  }

  private void pause() {
    if (stopped.getAsBoolean()) {
      throw new RelayFailure("The relay was stopped", null);
    }
    sender.requireWorking();
    keepAlive();
    LockSupport.parkNanos(PAUSE);
  }

  private void keepAlive() {
    try {
      stream.keepAlive();
    } catch (SQLException e) {
      throw new RelayFailure("The replication connection is lost", e);
    }
  }
}
