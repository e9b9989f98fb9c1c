package io.danvan.platform.journal;

import io.danvan.platform.event.StreamId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The heads of the journal's streams that the current transaction has locked, so that a command
 * which locks, decides and appends reads them once. Forgotten with the transaction, and when it
 * rolls back to a savepoint, which takes back appends and locks.
 */
final class KnownHeads implements TransactionSynchronization {
  private final StreamGate gate;
  private final Map<StreamId, Head> heads = new HashMap<>();

  private KnownHeads(StreamGate gate) {
    this.gate = gate;
  }

  /** Those of the current transaction. */
  static KnownHeads of(StreamGate gate) {
    if (TransactionSynchronizationManager.getResource(gate) instanceof KnownHeads known) {
      return known;
    }
    KnownHeads known = new KnownHeads(gate);
    TransactionSynchronizationManager.registerSynchronization(known);
    TransactionSynchronizationManager.bindResource(gate, known);
    return known;
  }

  /** Locks those of the streams that are not known yet. */
  void lock(Collection<StreamId> streams) {
    List<StreamId> unknown = streams.stream().filter(each -> !heads.containsKey(each)).toList();
    if (!unknown.isEmpty()) {
      LockedStreams locked = gate.lock(unknown);
      unknown.forEach(stream -> heads.put(stream, locked.head(stream)));
    }
  }

  /** The head of a stream that was locked. */
  Head of(StreamId stream) {
    return heads.getOrDefault(stream, Head.NONE);
  }

  /** Remembers what was just written. */
  void moved(Map<StreamId, Head> written) {
    heads.putAll(written);
  }

  @Override
  public void savepointRollback(Object savepoint) {
    heads.clear();
  }

  @Override
  public void suspend() {
    TransactionSynchronizationManager.unbindResource(gate);
  }

  @Override
  public void resume() {
    TransactionSynchronizationManager.bindResource(gate, this);
  }

  @Override
  public void afterCompletion(int status) {
    TransactionSynchronizationManager.unbindResource(gate);
  }
}
