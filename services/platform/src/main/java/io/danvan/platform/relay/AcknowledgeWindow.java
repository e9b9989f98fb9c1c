package io.danvan.platform.relay;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.replication.LogSequenceNumber;

/**
 * Decides how far the replication slot may be acknowledged: to the end of the last transaction all
 * of whose events, and all earlier ones, Kafka has acknowledged.
 *
 * <p><b>Why nothing can be lost.</b> The log delivers transactions one after another in commit
 * order, each as begin, events, commit; so the deque holds those that are not yet passed in that
 * order, and their ends rise. A transaction is <i>complete</i> when its commit was read and none of
 * its events is outstanding; it never becomes incomplete again, since events are added only before
 * the commit is read. The complete end moves only in {@link #passComplete()}, which takes
 * transactions from the front while they are complete. So whenever it is the end of transaction T,
 * T and, by induction over the order of removal, every earlier one were complete: Kafka has all
 * their events. What the slot sends again after a crash is everything that commits after it, hence
 * at least every event that Kafka has not acknowledged. An event's own position would not do: it
 * lies before its transaction's commit, but also before the events of transactions that committed
 * earlier, and the slot counts commits, not events.
 *
 * <p>Thread-safe: one thread reads the log, the producer's thread brings the acknowledgements.
 */
final class AcknowledgeWindow {
  /** A transaction whose events are being sent. Its state belongs to the window. */
  static final class Transaction {
    private final Instant committedAt;
    private int outstanding;
    private @Nullable LogSequenceNumber end;

    private Transaction(Instant committedAt) {
      this.committedAt = committedAt;
    }
  }

  private final Deque<Transaction> open = new ArrayDeque<>();
  private LogSequenceNumber complete;

  /** A window over what the slot sends after {@code start}. */
  AcknowledgeWindow(LogSequenceNumber start) {
    this.complete = start;
  }

  /** The log begins a transaction that committed at this time. */
  synchronized void begin(Instant committedAt) {
    open.addLast(new Transaction(committedAt));
  }

  /** An event of the transaction last begun is about to be sent. */
  synchronized Transaction sending() {
    Transaction transaction = open.getLast();
    transaction.outstanding++;
    return transaction;
  }

  /** Kafka has acknowledged one event of this transaction. */
  synchronized void acknowledged(Transaction transaction) {
    transaction.outstanding--;
    passComplete();
  }

  /** The log ends the transaction last begun; its commit record ends here. */
  synchronized void commit(LogSequenceNumber end) {
    open.getLast().end = end;
    passComplete();
  }

  /**
   * How far the slot may be acknowledged. While nothing is open, whatever the server has passed is
   * done with, also where it had nothing for us: the last end alone would let an idle slot hold the
   * log back.
   *
   * @param received how far the server has told everything there was, all of it read into here
   */
  synchronized LogSequenceNumber acknowledgeable(LogSequenceNumber received) {
    return open.isEmpty() && received.compareTo(complete) > 0 ? received : complete;
  }

  /** When the oldest transaction that is not passed was committed. */
  synchronized Optional<Instant> oldestOpen() {
    return Optional.ofNullable(open.peekFirst()).map(transaction -> transaction.committedAt);
  }

  private void passComplete() {
    Transaction first = open.peekFirst();
    while (first != null && first.end != null && first.outstanding == 0) {
      complete = first.end;
      open.removeFirst();
      first = open.peekFirst();
    }
  }
}
