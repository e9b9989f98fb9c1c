package io.danvan.taskboard.page;

import io.danvan.platform.refusal.Refused;
import io.danvan.platform.web.Problems;
import io.danvan.platform.web.WebRefusals;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What a person sees of a page that cannot be opened: words and a way back. Scripts, which do not
 * ask for a page, get the platform's problem documents.
 */
final class FailurePage implements HandlerExceptionResolver, Ordered {
  private static final Logger log = LoggerFactory.getLogger(FailurePage.class);

  private final Problems problems;
  private final MessageSource messages;

  FailurePage(Problems problems, MessageSource messages) {
    this.problems = problems;
    this.messages = messages;
  }

  /** Before the handlers that answer with problem documents. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (!asksForPage(request) || response.isCommitted()) {
      return null;
    }
    Locale language = RequestContextUtils.getLocale(request);
    if (failure instanceof Refused refused && refused.refusal().status() != 404) {
      return page(problems.of(refused.refusal(), language), request);
    }
    if (failure instanceof AccessDeniedException) {
      return page(problems.of(WebRefusals.FORBIDDEN, language), request);
    }
    HttpStatus status = status(failure);
    if (status.is5xxServerError()) {
      log.error("The page {} fails", request.getRequestURI(), failure);
    }
    return page(status, language).addObject("home", home(request));
  }

  private static boolean asksForPage(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null
        && accept.startsWith(MediaType.TEXT_HTML_VALUE)
        && !path(request).startsWith("/api/");
  }

  /** What was asked for, also where the container asks for the page of an error. */
  private static String path(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed == null ? request.getRequestURI() : failed.toString();
  }

  /** Who has no account is not led to where one signs in. */
  private static @Nullable String home(HttpServletRequest request) {
    return Stream.of("/receipts", "/public")
        .filter(open -> path(request).equals(open) || path(request).startsWith(open + "/"))
        .findFirst()
        .orElse(null);
  }

  /** An address that names nothing, wrongly or no longer, is all the same to a person. */
  private static HttpStatus status(Exception failure) {
    boolean theirs =
        failure instanceof Refused
            || failure instanceof TypeMismatchException
            || failure instanceof RequestRejectedException
            || failure instanceof InvalidParameterException
            || (failure instanceof ErrorResponse answer
                && answer.getStatusCode().is4xxClientError());
    return theirs ? HttpStatus.NOT_FOUND : HttpStatus.INTERNAL_SERVER_ERROR;
  }

  /** Whoever may not see anything with this account needs a way to another one. */
  private static ModelAndView page(ProblemDetail problem, HttpServletRequest request) {
    var page = new ModelAndView("error-page", HttpStatus.valueOf(problem.getStatus()));
    page.addObject("home", home(request));
    page.addObject("signedIn", request.getUserPrincipal() != null);
    page.addObject("title", problem.getTitle());
    page.addObject("detail", problem.getDetail());
    page.addObject("action", Objects.requireNonNull(problem.getProperties()).get("action"));
    return page;
  }

  private ModelAndView page(HttpStatus status, Locale language) {
    var page = new ModelAndView("error-page", status);
    page.addObject("title", messages.getMessage("page.error.title", null, language));
    page.addObject("detail", messages.getMessage("page.error." + status.value(), null, language));
    return page;
  }
}
