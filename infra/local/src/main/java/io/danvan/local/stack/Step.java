package io.danvan.local.stack;

import java.util.Set;

/**
 * Work that ends by itself and may be repeated at every start.
 *
 * @param action what to do
 */
record Step(String name, Set<String> needs, Action action) implements Work {
  /** What a step does. */
  @FunctionalInterface
  interface Action {
    void carryOut() throws Exception;
  }
}
