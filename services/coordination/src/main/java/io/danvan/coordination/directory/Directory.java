package io.danvan.coordination.directory;

/** A service's own copy of the directory. Thread-safe. */
public interface Directory {
  /**
   * All that is known by now, as one consistent and unchanging view: take it once per decision.
   *
   * <p>It lags behind the service's tables by a second at most, on every instance.
   */
  Organisations now();
}
