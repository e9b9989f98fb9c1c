package io.danvan.platform.web;

import io.danvan.platform.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controllers the arguments that are the same everywhere: {@link IfMatch}, {@link
 * PageRequest}.
 */
final class ConventionArguments implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    return type == IfMatch.class || type == PageRequest.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    return parameter.getParameterType() == IfMatch.class
        ? IfMatch.ofHeader(request.getHeader(HttpHeaders.IF_MATCH))
        : pageRequest(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
  }

  private static PageRequest pageRequest(HttpServletRequest request) {
    String cursor = request.getParameter("cursor");
    String query = request.getQueryString();
    return new PageRequest(
        cursor == null ? List.of() : Cursor.read(cursor),
        limit(request.getParameter("limit")),
        request.getRequestURI() + (query == null ? "" : "?" + query));
  }

  private static int limit(@Nullable String limit) {
    if (limit == null) {
      return PageRequest.DEFAULT_LIMIT;
    }
    try {
      int number = Integer.parseInt(limit);
      if (number >= 1 && number <= PageRequest.MAXIMUM_LIMIT) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Refused below, like a number out of range.
    }
    throw new Refused(WebRefusals.invalidParameter("limit"));
  }
}
