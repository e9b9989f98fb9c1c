package io.danvan.platform.security;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf a request is made. A controller declares it as an argument of its method.
 *
 * @param organisation the organisation that the token speaks for
 * @param roles what the account may do for it
 * @param position the office held, if the token names one
 * @param account the token's subject. Only the access log may keep it, and the record of a second
 *     look, for which two accounts are needed: what others see names the office and the
 *     organisation, never the account
 */
public record Caller(UUID organisation, Set<Role> roles, @Nullable UUID position, String account) {
  /** Copies the roles. */
  public Caller {
    roles = Set.copyOf(roles);
  }

  /** Whether the account has the role. */
  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Leaves the account out, because strings end up in logs and messages. */
  @Override
  public String toString() {
    return "Caller[organisation=%s, roles=%s, position=%s]"
        .formatted(organisation, roles, position);
  }
}
