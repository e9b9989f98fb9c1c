package io.danvan.platform.journal;

import org.jspecify.annotations.Nullable;

/** Tells the W3C trace context that events appended now belong to. */
@FunctionalInterface
public interface TraceParent {
  /** The current trace context, null outside of any trace. */
  @Nullable String current();
}
