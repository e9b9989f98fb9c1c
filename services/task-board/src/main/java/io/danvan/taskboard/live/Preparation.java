package io.danvan.taskboard.live;

import java.util.Collection;

/**
 * Gets ready what all watchers will ask for at the same moment, on the hub's own thread: hundreds
 * of them, each waiting for the first to have read it, would wait in a queue with everybody else.
 */
@FunctionalInterface
public interface Preparation {
  /** Prepares runs that are about to be handed on; whoever fails leaves it to the watchers. */
  void prepare(Collection<Run> runs);
}
