package io.danvan.taskboard.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One watched board in this instance: its latest changes and those who watch. Thread-safe. */
final class Channel {
  private final HubLimits limits;
  private final Set<Subscription> watchers = ConcurrentHashMap.newKeySet();
  private long generation;
  private Ring ring;
  private int open;
  private @Nullable Run pending;
  private long flushed = System.nanoTime();
  private boolean closed;

  Channel(DeltaLog.Head head, HubLimits limits) {
    this.limits = limits;
    this.generation = head.position().generation();
    this.ring = new Ring(limits.ring(), head.position().version());
    this.open = head.open();
  }

  /**
   * Adds a watcher; what it lacks is replayed up to the head that was read with it, from the ring
   * or, where that has forgotten it, from the table. No subscription if the channel has been
   * closed.
   */
  Optional<Subscription> subscribe(Position after, long board, DeltaLog log) {
    Subscription subscription = new Subscription(after.version(), limits.queue());
    long head;
    Optional<List<Change>> missed;
    synchronized (this) {
      if (closed) {
        return Optional.empty();
      }
      watchers.add(subscription);
      if (after.generation() != generation) {
        subscription.giveUp();
        return Optional.of(subscription);
      }
      head = ring.head();
      missed = ring.since(after.version());
    }
    List<Change> replayed =
        missed.orElseGet(() -> upTo(head, log.since(board, after.version(), limits.burst())));
    if (continues(after.version(), head, replayed, limits.burst())) {
      subscription.replay(replayed.isEmpty() ? List.of() : List.of(new Run(replayed)));
    } else {
      subscription.giveUp();
    }
    return Optional.of(subscription);
  }

  void unsubscribe(Subscription subscription) {
    watchers.remove(subscription);
    subscription.end();
  }

  int watchers() {
    return watchers.size();
  }

  synchronized long head() {
    return ring.head();
  }

  /** Takes a run into the ring; false if one before it is missing. An old run is ignored. */
  synchronized boolean take(Run run) {
    if (run.from() > ring.head()) {
      return false;
    }
    if (run.to() > ring.head()) {
      Run fresh = run.after(ring.head());
      ring.add(fresh);
      pending = pending == null ? fresh : pending.then(fresh);
    }
    return true;
  }

  /** Adopts the head that was read; everybody begins again if it cannot be continued. */
  synchronized void adopt(DeltaLog.Head head) {
    boolean rebuilt = head.position().generation() != generation;
    boolean resized = limits.countsOnly(head.open()) != limits.countsOnly(open);
    open = head.open();
    if (rebuilt || head.position().version() > ring.head()) {
      generation = head.position().generation();
      ring = new Ring(limits.ring(), head.position().version());
      restart();
    } else if (resized) {
      restart();
    }
  }

  private void restart() {
    pending = null;
    watchers.forEach(Subscription::giveUp);
  }

  /** How many nanoseconds until what was gathered may be handed on, by the pace. */
  synchronized long untilDue() {
    if (pending == null) {
      return Long.MAX_VALUE;
    }
    long pace = limits.pace(watchers.size(), open).toNanos();
    return Math.max(0, flushed + pace - System.nanoTime());
  }

  /** Takes out what was gathered, if it is due; too much of it is not handed on at all. */
  synchronized Optional<Run> takeDue() {
    Run run = pending;
    if (run == null || untilDue() > 0) {
      return Optional.empty();
    }
    pending = null;
    flushed = System.nanoTime();
    if (run.changes().size() > limits.burst()) {
      watchers.forEach(Subscription::giveUp);
      return Optional.empty();
    }
    return Optional.of(run);
  }

  /** Hands on what was taken out. */
  void handOn(Run run) {
    watchers.forEach(watcher -> watcher.offer(run));
  }

  /** Closes the channel if nobody watches. */
  synchronized boolean closeIfUnwatched() {
    closed = watchers.isEmpty();
    return closed;
  }

  /** Ends every watch; the service stops. */
  synchronized void close() {
    closed = true;
    new ArrayList<>(watchers).forEach(this::unsubscribe);
  }

  private static List<Change> upTo(long head, List<Change> changes) {
    return changes.stream().filter(change -> change.version() <= head).toList();
  }

  private static boolean continues(long after, long head, List<Change> changes, int burst) {
    return after >= head
        || (!changes.isEmpty()
            && changes.getFirst().version() == after + 1
            && changes.getLast().version() == head
            && changes.size() <= burst);
  }
}
