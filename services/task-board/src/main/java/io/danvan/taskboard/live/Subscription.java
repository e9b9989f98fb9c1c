package io.danvan.taskboard.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * One watcher's bounded queue.
 *
 * <p>The hub offers and never waits; the watcher's thread takes. A watcher that cannot keep up
 * loses its queue and is told so once, so neither the heap nor the projector suffers from it.
 */
public final class Subscription {
  private final int capacity;
  private final Deque<Run> waiting = new ArrayDeque<>();
  private long reached;
  private boolean overrun;
  private boolean ended;

  /** Opens a queue for a watcher who has everything up to a version. */
  Subscription(long reached, int capacity) {
    this.reached = reached;
    this.capacity = capacity;
  }

  /** Puts what the watcher missed before everything that was offered meanwhile. */
  synchronized void replay(List<Run> missed) {
    missed.reversed().forEach(waiting::addFirst);
  }

  /** Adds a run, or gives up on a watcher whose queue is full. */
  synchronized void offer(Run run) {
    if (overrun || ended) {
      return;
    }
    if (waiting.size() >= capacity) {
      giveUp();
    } else {
      waiting.add(run);
      notifyAll();
    }
  }

  /** Drops what waits: the watcher is told to begin again from a snapshot. */
  synchronized void giveUp() {
    waiting.clear();
    overrun = true;
    notifyAll();
  }

  /** Ends the watch; a watcher that waits is told at once. */
  public synchronized void end() {
    ended = true;
    waiting.clear();
    notifyAll();
  }

  /** Waits for the next thing to tell the watcher, at most as long as it has patience. */
  public synchronized Signal next(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!ended) {
      if (overrun) {
        ended = true;
        return new Signal.Reset();
      }
      Run run = waiting.poll();
      if (run == null) {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return new Signal.Beat();
        }
        wait(left);
      } else if (run.from() > reached) {
        giveUp();
      } else if (run.to() > reached) {
        Run fresh = run.after(reached);
        reached = fresh.to();
        return new Signal.Changed(fresh);
      }
    }
    return new Signal.Ended();
  }

  /** The number of runs that wait; never above the capacity and what was replayed. */
  synchronized int backlog() {
    return waiting.size();
  }
}
