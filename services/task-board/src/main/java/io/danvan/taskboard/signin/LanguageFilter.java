package io.danvan.taskboard.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Pages are Vietnamese until somebody chooses English on the page: many browsers in offices say
 * English although their users do not.
 */
final class LanguageFilter extends OncePerRequestFilter {
  static final String COOKIE = "danvan-language";

  private static final Locale VIETNAMESE = Locale.of("vi");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return path(request).startsWith("/api/");
  }

  /** What was asked for, also where the container asks for the page of an error. */
  private static String path(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed == null ? request.getRequestURI() : failed.toString();
  }

  /** What failed outside of the pages' code, such as the session's database, is told in it too. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean english = "en".equals(chosen(request));
    chain.doFilter(new Chosen(request, english ? Locale.ENGLISH : VIETNAMESE), response);
  }

  /** The pages for everybody are kept by caches, so there the address says it. */
  private static @Nullable String chosen(HttpServletRequest request) {
    if (path(request).startsWith("/public")) {
      return request.getParameter("lang");
    }
    var cookie = WebUtils.getCookie(request, COOKIE);
    return cookie == null ? null : cookie.getValue();
  }

  /** A request that prefers the language of the page. */
  private static final class Chosen extends HttpServletRequestWrapper {
    private final Locale language;

    Chosen(HttpServletRequest request, Locale language) {
      super(request);
      this.language = language;
    }

    @Override
    public Locale getLocale() {
      return language;
    }

    @Override
    public Enumeration<Locale> getLocales() {
      return Collections.enumeration(List.of(language));
    }

    @Override
    public @Nullable String getHeader(String name) {
      return name.equalsIgnoreCase(HttpHeaders.ACCEPT_LANGUAGE)
          ? language.toLanguageTag()
          : super.getHeader(name);
    }
  }
}
