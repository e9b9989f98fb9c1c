package io.danvan.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says which account did what and what that began, to the logger {@code danvan.access}: the only
 * place where the account is written. Never a body and never a query, because both may hold what
 * people typed.
 *
 * <p>Stands inside the security chain, where the caller is known, and outside of what refuses, so
 * that a denied attempt has its line too.
 */
final class AccessLog extends OncePerRequestFilter {
  private static final Logger log = LoggerFactory.getLogger("danvan.access");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } finally {
      write(request, response);
    }
  }

  private static void write(HttpServletRequest request, HttpServletResponse response) {
    Optional<Caller> caller = Callers.of(SecurityContextHolder.getContext().getAuthentication());
    String account = caller.map(Caller::account).orElse("-");
    String organisation = caller.map(who -> who.organisation().toString()).orElse("-");
    int status = response.getStatus();
    String created = Optional.ofNullable(response.getHeader(HttpHeaders.LOCATION)).orElse("-");
    log.atInfo()
        .addKeyValue("account", account)
        .addKeyValue("organisation", organisation)
        .addKeyValue("method", request.getMethod())
        .addKeyValue("path", request.getRequestURI())
        .addKeyValue("status", status)
        .addKeyValue("created", created)
        // The message repeats the facts, for logs that are read as lines.
        .log(
            "{} {} {} {} by {} of {}",
            request.getMethod(),
            request.getRequestURI(),
            status,
            created,
            account,
            organisation);
  }
}
