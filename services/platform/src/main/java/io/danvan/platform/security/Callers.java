package io.danvan.platform.security;

import java.security.Principal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** Finds out who the caller is. */
public final class Callers {
  static final String ORGANISATION = "organisation";
  static final String ROLES = "roles";
  static final String POSITION = "position";

  private Callers() {}

  /**
   * The caller that the claims name. Empty if they do not say for which organisation, or give no
   * role of ours: such a token is of no use here.
   */
  public static Optional<Caller> of(ClaimAccessor claims) {
    UUID organisation = uuid(claims.getClaims().get(ORGANISATION));
    Set<Role> roles = roles(claims.getClaims().get(ROLES));
    String account = claims.getClaimAsString("sub");
    if (organisation == null || roles.isEmpty() || account == null || account.isBlank()) {
      return Optional.empty();
    }
    UUID position = uuid(claims.getClaims().get(POSITION));
    return Optional.of(new Caller(organisation, roles, position, account));
  }

  /** The caller behind a request: of its bearer token, or of the session of who signed in. */
  public static Optional<Caller> of(@Nullable Principal principal) {
    return switch (principal instanceof Authentication who ? who.getPrincipal() : null) {
      case Caller caller -> Optional.of(caller);
      case ClaimAccessor claims -> of(claims);
      case null, default -> Optional.empty();
    };
  }

  private static @Nullable UUID uuid(@Nullable Object claim) {
    try {
      return claim instanceof String text ? UUID.fromString(text) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Set<Role> roles(@Nullable Object claim) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (claim instanceof Collection<?> names) {
      names.forEach(name -> Role.ofClaim(String.valueOf(name)).ifPresent(roles::add));
    }
    return roles;
  }
}
