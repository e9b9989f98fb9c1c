package io.danvan.platform.refusal;

import java.util.Map;

/** A refusal that needs no type of its own. */
record PlainRefusal(String code, int status, Map<String, Object> arguments) implements Refusal {
  PlainRefusal {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("a refusal is an HTTP error, not " + status);
    }
    arguments = Map.copyOf(arguments);
  }
}
