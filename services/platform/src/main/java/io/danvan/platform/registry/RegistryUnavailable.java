package io.danvan.platform.registry;

import org.springframework.dao.TransientDataAccessResourceException;

/**
 * The schema registry could not be asked for something that is not cached yet. Like every transient
 * failure it passes by itself: the same work may be tried again unchanged.
 */
public final class RegistryUnavailable extends TransientDataAccessResourceException {
  private static final long serialVersionUID = 1L;

  RegistryUnavailable(String message) {
    super(message);
  }

  RegistryUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
