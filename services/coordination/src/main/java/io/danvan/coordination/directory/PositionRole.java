package io.danvan.coordination.directory;

/** What the holder of a position does in the organisation. */
public enum PositionRole {
  /** One that a later release of the directory knows. */
  UNKNOWN,
  HEAD,
  DEPUTY_HEAD,
  COORDINATOR
}
