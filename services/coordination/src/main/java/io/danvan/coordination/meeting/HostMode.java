package io.danvan.coordination.meeting;

/**
 * How the host's office took part. The modes are counted apart and never added into one figure: the
 * law knows no reception by a deputy in the chair's stead (Law 42/2013/QH13; Law 136/2025/QH15).
 */
public enum HostMode {
  /** One that a later release knows. */
  UNKNOWN,
  /** The holder of the host's position led it. */
  IN_PERSON,
  /** Another position led it. */
  DELEGATED,
  /** The holder of the host's position led it from afar. */
  ONLINE
}
