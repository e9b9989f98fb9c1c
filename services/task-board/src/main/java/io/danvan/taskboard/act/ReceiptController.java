package io.danvan.taskboard.act;

import io.danvan.coordination.receipt.ReceiptCode;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.web.WebRefusals;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    return answered(SERVICE, code, language, request);
  }

  @PostMapping("/not-done")
  ModelAndView reportNotDone(
      @RequestParam String code, Locale language, HttpServletRequest request) {
    return answered(SERVICE + "/not-done", code, language, request);
  }

  /** A code that cannot be one is answered as one that nobody has. */
  private ModelAndView answered(
      String path, String typed, Locale language, HttpServletRequest request) {
    if (request.getQueryString() != null) {
      throw new Refused(WebRefusals.NOT_FOUND);
    }
    Optional<ReceiptCode> code = ReceiptCode.parse(typed);
    if (code.isEmpty()) {
      return pages.unknown();
    }
    ResponseEntity<String> answer =
        bodies.send(path, Map.of("code", code.get().secret()), code.get().body(), language);
    return answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)
        ? pages.unknown()
        : pages.of(answer, code.get(), language);
  }
}
