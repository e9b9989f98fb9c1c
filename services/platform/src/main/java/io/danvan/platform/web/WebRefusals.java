package io.danvan.platform.web;

import io.danvan.platform.refusal.Refusal;
import java.util.Map;

/**
 * What the web conventions themselves refuse, for services to use as well; the texts are in {@code
 * problems/platform}.
 */
public final class WebRefusals {
  /** Something is wrong with the request, and nothing better can be said. */
  public static final Refusal BAD_REQUEST = Refusal.of("bad-request", 400);

  /** The request has no body. */
  public static final Refusal BODY_MISSING = Refusal.of("body-missing", 400);

  /** The request has no bearer token. */
  public static final Refusal TOKEN_MISSING = Refusal.of("token-missing", 401);

  /** The bearer token is not acceptable; which check it failed is not said. */
  public static final Refusal TOKEN_INVALID = Refusal.of("token-invalid", 401);

  /** The account may not do this. */
  public static final Refusal FORBIDDEN = Refusal.of("forbidden", 403);

  /** There is nothing there, or nothing that the caller may see. */
  public static final Refusal NOT_FOUND = Refusal.of("not-found", 404);

  /** The answer cannot be given in the format that the client accepts. */
  public static final Refusal NOT_ACCEPTABLE = Refusal.of("not-acceptable", 406);

  /** Another writer came first; the same request may be sent again. */
  public static final Refusal CONCURRENT_CHANGE = Refusal.of("concurrent-change", 409);

  /** A change must say which version of the record its author saw. */
  public static final Refusal VERSION_REQUIRED = Refusal.of("version-required", 428);

  /** The caller, or all who call from its address, asked too much in a short time. */
  public static final Refusal RATE_LIMITED = Refusal.of("rate-limited", 429);

  /** Something that this service needs does not answer; nothing was done. */
  public static final Refusal UNAVAILABLE = Refusal.of("unavailable", 503);

  /** The journal may lack events that others know; nothing is decided until it has them. */
  static final Refusal JOURNAL_BEHIND = Refusal.of("journal-behind", 503);

  private WebRefusals() {}

  /** The body is not JSON from this place on. */
  static Refusal malformedJson(int line, int column) {
    return Refusal.of("malformed-json", 400, Map.of("line", line, "column", column));
  }

  /** The body has a field that the API does not know. */
  public static Refusal unknownField(String field) {
    return Refusal.of("unknown-field", 400, Map.of("field", field));
  }

  /** The body lacks a field, or has null in it. */
  public static Refusal missingField(String field) {
    return Refusal.of("missing-field", 400, Map.of("field", field));
  }

  /** A field of the body has a value of the wrong type or out of its range. */
  public static Refusal invalidField(String field) {
    return Refusal.of("invalid-field", 400, Map.of("field", field));
  }

  /** The request lacks a parameter or header. */
  public static Refusal missingParameter(String parameter) {
    return Refusal.of("missing-parameter", 400, Map.of("parameter", parameter));
  }

  /** A parameter or header has a value that cannot be used. */
  public static Refusal invalidParameter(String parameter) {
    return Refusal.of("invalid-parameter", 400, Map.of("parameter", parameter));
  }

  /** A failure of ours; the log has its cause under the reference. */
  static Refusal unexpected(String reference) {
    return Refusal.of("unexpected", 500, Map.of("reference", reference));
  }
}
