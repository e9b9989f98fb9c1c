package io.danvan.platform.limit;

import io.danvan.platform.security.Caller;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Counts requests: those of a known account for the account, whoever passes them on, those of a
 * session for the session, all others for the network that they come from. Behind a proxy the
 * address is the client's only with {@code server.forward-headers-strategy}. Thread-safe.
 */
public final class RateLimits {
  private final Allowances callers;
  private final Allowances addresses;
  private final Counter limitedCallers;
  private final Counter limitedAddresses;

  RateLimits(RateLimitSettings settings, MeterRegistry meters) {
    callers = new Allowances(settings.caller());
    addresses = new Allowances(settings.address());
    limitedCallers = limited("caller", meters);
    limitedAddresses = limited("address", meters);
    meters.gauge("danvan.rate.limit.known", callers, each -> each.known() + addresses.known());
  }

  private static Counter limited(String by, MeterRegistry meters) {
    return Counter.builder("danvan.rate.limited")
        .description("Requests that were answered 429")
        .tag("by", by)
        .register(meters);
  }

  /**
   * Counts a request for whom it is made.
   *
   * @return whether it may go on; if not, the response says from when on
   */
  public boolean admits(
      @Nullable Authentication who, HttpServletRequest request, HttpServletResponse response) {
    return known(who, request)
        .map(caller -> take(callers, caller, limitedCallers, response))
        .orElseGet(() -> admitsStranger(request, response));
  }

  /** Counts a request of somebody who is not believed, for the network. */
  public boolean admitsStranger(HttpServletRequest request, HttpServletResponse response) {
    return take(addresses, network(request.getRemoteAddr()), limitedAddresses, response);
  }

  /**
   * Who has one address of IPv6 has as a rule 2^64 of them: all that share its first half. Of IPv4
   * each is counted by itself, and so is whatever a proxy names that is no address.
   */
  static String network(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(six.getAddress(), 0, 8)
          : address;
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  private static boolean take(
      Allowances allowances, Object who, Counter limited, HttpServletResponse response) {
    Duration wait = allowances.take(who);
    if (wait.isZero()) {
      return true;
    }
    limited.increment();
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.plusMillis(999).toSeconds()));
    return false;
  }

  private static Optional<Object> known(@Nullable Authentication who, HttpServletRequest request) {
    if (who == null || who instanceof AnonymousAuthenticationToken || !who.isAuthenticated()) {
      return Optional.empty();
    }
    if (who.getPrincipal() instanceof Caller caller) {
      return Optional.of(List.of(caller.organisation(), caller.account()));
    }
    return Optional.ofNullable(request.getSession(false)).map(HttpSession::getId);
  }
}
