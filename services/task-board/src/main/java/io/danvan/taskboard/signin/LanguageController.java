package io.danvan.taskboard.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers the language that somebody chose on a page. */
@Controller
final class LanguageController {
  /** On the pages for people without accounts. */
  static final String OF_RECEIPTS = "/receipts/language";

  private static final Duration REMEMBERED = Duration.ofDays(365);

  /**
   * A path of this site: neither an address that another site could put into a form, nor one that a
   * browser or the redirect would read as something else than a path.
   */
  private static final Pattern PLAIN_PATH = Pattern.compile("/(?:[\\w.~%-][\\w./~%-]*)?");

  @PostMapping({"/language", OF_RECEIPTS})
  String choose(
      @RequestParam String to,
      @RequestParam String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from(LanguageFilter.COOKIE, to.equals("en") ? "en" : "vi")
            .path("/")
            .maxAge(REMEMBERED)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    return "redirect:" + (PLAIN_PATH.matcher(back).matches() ? back : "/");
  }
}
