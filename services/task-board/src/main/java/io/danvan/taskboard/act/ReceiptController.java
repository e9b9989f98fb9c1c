package io.danvan.taskboard.act;

import io.danvan.coordination.receipt.ReceiptCode;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.web.WebRefusals;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page for whoever holds a receipt; nobody signs in. The code is in the body of a request only:
 * not in its address, which browsers and proxies write down.
 */
@Controller
@RequestMapping("/receipts")
final class ReceiptController {
  private static final String SERVICE = "/api/receipts";

  private final Bodies bodies;
  private final ReceiptPages pages;

  ReceiptController(Bodies bodies, ReceiptPages pages) {
    this.bodies = bodies;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView ask() {
    return new ModelAndView("receipt");
  }

  @PostMapping
  ModelAndView show(@RequestParam String code, Locale language, HttpServletRequest request) {
    return answered(request, code, each -> shown(ask(SERVICE, each, language), each, language));
  }

  @PostMapping("/not-done")
  ModelAndView reportNotDone(
      @RequestParam String code, Locale language, HttpServletRequest request) {
    return answered(
        request,
        code,
        each -> {
          ResponseEntity<String> answer = ask(SERVICE + "/not-done", each, language);
          return answer.getStatusCode().isSameCodeAs(HttpStatus.CONFLICT)
              ? pages.refused(answer, shown(ask(SERVICE, each, language), each, language))
              : shown(answer, each, language);
        });
  }

  /** A code that cannot be one is answered as one that nobody has. */
  private ModelAndView answered(
      HttpServletRequest request, String typed, Function<ReceiptCode, ModelAndView> answer) {
    if (request.getQueryString() != null) {
      throw new Refused(WebRefusals.NOT_FOUND);
    }
    return ReceiptCode.parse(typed).map(answer).orElseGet(pages::unknown);
  }

  private ResponseEntity<String> ask(String path, ReceiptCode code, Locale language) {
    return bodies.send(path, Map.of("code", code.secret()), code.body(), language);
  }

  private ModelAndView shown(ResponseEntity<String> answer, ReceiptCode code, Locale language) {
    return answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)
        ? pages.unknown()
        : pages.of(answer, code, language);
  }
}
