package io.danvan.platform.security;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account may do for its organisation, as the token's {@code roles} claim names it. */
public enum Role {
  /** Watches and acts on the organisation's tasks. */
  COORDINATOR,
  /** Heads the organisation: may also demand explanations, withdraw and close. */
  HEAD,
  /** Reads only. */
  VIEWER,
  /** An agency's own system. */
  AGENCY,
  /** Runs the installation: sees parked streams and metrics, no business records. */
  OPERATOR;

  /** The role's name in a token, and in answers to programs. */
  @JsonValue
  public String claim() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role that a token's claim names; empty for a role of another system. */
  public static Optional<Role> ofClaim(String claim) {
    return Arrays.stream(values()).filter(role -> role.claim().equals(claim)).findFirst();
  }
}
