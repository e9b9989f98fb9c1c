package io.danvan.platform.command;

import io.danvan.platform.refusal.Refusal;
import java.util.List;
import java.util.Map;

/** What is refused before or instead of a command. */
public final class CommandRefusals {
  /** Every POST needs a key. */
  public static final Refusal KEY_REQUIRED = Refusal.of("idempotency-key-required", 400);

  /** The key was used for another request. */
  public static final Refusal KEY_REUSED = Refusal.of("idempotency-key-reused", 422);

  /** The body does not say what it is. */
  static final Refusal TYPE_UNKNOWN =
      Refusal.of("unsupported-media-type", 415, Map.of("supported", List.of("application/json")));

  /** The body did not come in time. */
  static final Refusal BODY_TOO_SLOW = Refusal.of("body-too-slow", 408);

  private CommandRefusals() {}

  static Refusal bodyTooLarge(int limit) {
    return Refusal.of("body-too-large", 413, Map.of("limit", limit));
  }
}
