package io.danvan.coordination.standing;

/** How the asker of a commitment stands to the responsible organisation. */
public enum Standing {
  /** One that a later release knows. */
  UNKNOWN,
  /** The organisation's own part: accepted by being asked. */
  OWN,
  /** A superior to a subordinate, which may object with reasons but not decline. */
  ASSIGNED,
  /** Between peers or kinds: accept or decline. */
  REQUESTED,
  /** The Front to an authority, which must answer: accept or explain. */
  RECOMMENDED
}
