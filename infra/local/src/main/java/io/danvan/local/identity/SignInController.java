package io.danvan.local.identity;

import io.danvan.local.account.Account;
import io.danvan.local.account.Accounts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page on which one signs in: by name, or by choosing one of the accounts. */
@RestController
class SignInController {
  private static final String WRONG =
      "<p role=\"alert\">Tên hoặc mật khẩu không đúng. Hãy thử lại.</p>";

  private final String page;
  private final String accounts;

  SignInController() throws IOException {
    this.page = read("sign-in.html");
    this.accounts =
        Accounts.read().stream().map(SignInController::button).collect(Collectors.joining("\n"));
  }

  @GetMapping(path = SecurityConfiguration.SIGN_IN, produces = MediaType.TEXT_HTML_VALUE)
  String page(CsrfToken csrf, @RequestParam(required = false) String error) {
    return page.replace("{csrf-name}", HtmlUtils.htmlEscape(csrf.getParameterName()))
        .replace("{csrf-value}", HtmlUtils.htmlEscape(csrf.getToken()))
        .replace("{message}", error == null ? "" : WRONG)
        .replace("{password}", Accounts.PASSWORD)
        .replace("{accounts}", accounts);
  }

  private static String button(Account account) {
    return """
    <li><button name="username" value="%s"><b>%s</b> %s</button></li>\
    """
        .formatted(account.name(), account.name(), HtmlUtils.htmlEscape(account.title(), "UTF-8"));
  }

  private static String read(String name) throws IOException {
    try (InputStream resource =
        Objects.requireNonNull(SignInController.class.getResourceAsStream(name))) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
