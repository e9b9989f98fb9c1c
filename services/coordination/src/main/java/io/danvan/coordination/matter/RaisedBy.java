package io.danvan.coordination.matter;

/** Who raises matters of this kind; never which one. */
public enum RaisedBy {
  /** A kind that a later release knows. */
  UNKNOWN,
  /** A citizen, or several. */
  CITIZEN,
  /** A business. */
  BUSINESS
}
