package io.danvan.platform.web;

/** The headers that are ours, or too new for Spring to know. */
public final class DanvanHeaders {
  /** Asked of every POST: a repeated request with the same key takes effect once. */
  public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  /** Says that an answer was given before, to an earlier request with the same key. */
  public static final String IDEMPOTENCY_REPLAYED = "Idempotency-Replayed";

  /** The version of the stream that a command wrote, for readers who wait until it arrives. */
  public static final String STREAM_VERSION = "Danvan-Stream-Version";

  private DanvanHeaders() {}
}
