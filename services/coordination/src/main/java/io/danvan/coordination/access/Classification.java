package io.danvan.coordination.access;

/** Who may read a record; fixed when its stream begins. */
public enum Classification {
  /** Anyone who is signed in. */
  PUBLIC,
  /** The participants, their superiors, and the three bodies of their units and those above. */
  COORDINATION,
  /** The participants only. */
  RESTRICTED
}
