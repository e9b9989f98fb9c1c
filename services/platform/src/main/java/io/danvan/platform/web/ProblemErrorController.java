package io.danvan.platform.web;

import io.danvan.platform.refusal.Refusal;
import io.danvan.platform.refusal.Refused;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The container's error page: what no handler caught is a problem document as well, or whatever the
 * service shows to people of the refusals in its pages.
 */
@Controller
final class ProblemErrorController implements ErrorController {
  private static final Logger log = LoggerFactory.getLogger(ProblemErrorController.class);

  private final ProblemWriter problems;

  ProblemErrorController(ProblemWriter problems) {
    this.problems = problems;
  }

  @RequestMapping("${spring.web.error.path:${error.path:/error}}")
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : HttpServletResponse.SC_NOT_FOUND;
    if (status < 500) {
      refuse(refusal(request, status), request, response);
      return;
    }
    String reference = UUID.randomUUID().toString();
    log.error(
        "Unexpected failure outside the controllers, reference {}",
        reference,
        (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    refuse(WebRefusals.unexpected(reference), request, response);
  }

  /** The container reports a body that breaks off by itself, after a handler knew better. */
  private static Refusal refusal(HttpServletRequest request, int status) {
    return request.getAttribute(ProblemHandler.REFUSAL) instanceof Refusal known
        ? known
        : SpringRefusals.ofStatus(status);
  }

  private void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (asksForPage(request)) {
      throw new Refused(refusal);
    }
    problems.write(refusal, request, response);
  }

  private static boolean asksForPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return accept != null
        && accept.startsWith(MediaType.TEXT_HTML_VALUE)
        && !String.valueOf(path).startsWith("/api/");
  }
}
