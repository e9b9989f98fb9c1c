package io.danvan.platform.refusal;

import java.util.Map;

/**
 * Why something was not done. A value, not an exception: domains return it, usually as a record or
 * an enum constant of their own.
 *
 * <p>Title, detail and advice for people are not here but in the message bundles of the module that
 * owns the code (see {@code io.danvan.platform.web.ProblemMessages}).
 */
public interface Refusal {
  /** The stable name that client programs branch on, for example {@code own-part-missing}. */
  String code();

  /** The HTTP status that goes with it: 400 to 499, or 503 from the platform. */
  int status();

  /**
   * The facts of this refusal, by name. They fill the {@code {name}} places of the messages and are
   * members of the problem document too, so no name may be one that RFC 9457 defines, nor {@code
   * code} or {@code action}, and no value may repeat free text or anything about a person.
   */
  default Map<String, Object> arguments() {
    return Map.of();
  }

  /** A refusal without facts. */
  static Refusal of(String code, int status) {
    return of(code, status, Map.of());
  }

  /** A refusal with its facts. */
  static Refusal of(String code, int status, Map<String, Object> arguments) {
    return new PlainRefusal(code, status, arguments);
  }
}
