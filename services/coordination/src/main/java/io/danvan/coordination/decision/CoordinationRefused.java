package io.danvan.coordination.decision;

import io.danvan.platform.refusal.Refusal;
import java.util.Map;

/**
 * A refusal: the rule that was broken and the facts that the caller needs to do better.
 *
 * @param reason the rule
 * @param arguments the facts by name; never a free text, nor anything about a person
 */
public record CoordinationRefused(Reason reason, Map<String, Object> arguments) implements Refusal {
  /** Copies the arguments. */
  public CoordinationRefused {
    arguments = Map.copyOf(arguments);
  }

  @Override
  public String code() {
    return reason.code();
  }

  @Override
  public int status() {
    return reason.status();
  }
}
