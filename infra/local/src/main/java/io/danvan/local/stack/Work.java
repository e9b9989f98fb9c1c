package io.danvan.local.stack;

import java.util.Set;

/** Something that a start does, as soon as what it needs is done. */
sealed interface Work permits Part, Step {
  String name();

  /** The names of the work that must be done before. */
  Set<String> needs();
}
