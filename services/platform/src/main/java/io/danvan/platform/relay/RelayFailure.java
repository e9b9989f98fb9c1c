package io.danvan.platform.relay;

import org.jspecify.annotations.Nullable;

/** Why the relay had to stop. It starts again from the slot, so that nothing is skipped. */
final class RelayFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RelayFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
