package io.danvan.platform.inbox;

/** A message that names no event: there is no stream it could be parked in. */
public final class MalformedMessage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedMessage(String message) {
    super(message);
  }
}
