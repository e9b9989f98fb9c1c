package io.danvan.coordination.directory;

/** What a step of a ladder does. */
public enum LadderStepKind {
  /** One that a later release of the directory knows. */
  UNKNOWN,
  /** Tells the responsible organisation that the last day is near. */
  DUE_SOON,
  /** Tells the responsible organisation that the last day is over. */
  OVERDUE,
  /** Reminds the responsible organisation. */
  REMINDER,
  /** Brings it before the head of the responsible organisation. */
  HEAD,
  /** Brings it before the organisation above the responsible one. */
  SUPERIOR,
  /** Brings it before that and before the other two kinds' bodies of its unit. */
  SUPERIOR_AND_PEERS;

  /** Whether it goes beyond the responsible organisation. */
  public boolean isAbove() {
    return this == SUPERIOR || this == SUPERIOR_AND_PEERS;
  }
}
