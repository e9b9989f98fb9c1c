package io.danvan.schemas;

import java.util.Locale;

/**
 * Who may read a stream. It is in the topic's name, because a topic is what a broker can authorise,
 * and is fixed when the stream begins.
 */
public enum Classification {
  /** Anyone. */
  PUBLIC,
  /** The services of the bodies that coordinate. */
  COORDINATION,
  /** Named organisations only. */
  RESTRICTED;

  /** The classification's part of a topic's name, and its value in a message's headers. */
  public String segment() {
    return name().toLowerCase(Locale.ROOT);
  }
}
