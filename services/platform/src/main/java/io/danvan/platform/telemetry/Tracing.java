package io.danvan.platform.telemetry;

import org.jspecify.annotations.Nullable;

/** The trace (W3C Trace Context) that the current thread works for. Thread-safe. */
public interface Tracing {
  /** The value of the header {@code traceparent}, to be kept with what is written now. */
  @Nullable String currentTraceparent();

  /**
   * Runs the work as a part of the trace that a message came with.
   *
   * @param traceparent the message's header; without it, or if it is not one, a new trace begins
   * @param name what the part is called, from a small set of names
   */
  void within(@Nullable String traceparent, String name, Runnable work);
}
