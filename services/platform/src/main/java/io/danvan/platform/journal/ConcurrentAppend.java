package io.danvan.platform.journal;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Another writer was faster: the stream is not at the version that the append expected. Nothing is
 * wrong; decide again on the newer state.
 */
public final class ConcurrentAppend extends ConcurrencyFailureException {
  private static final long serialVersionUID = 1L;

  ConcurrentAppend(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
