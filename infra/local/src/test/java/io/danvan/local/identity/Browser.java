package io.danvan.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Goes through the sign-in as a browser does: follows redirects and keeps cookies. */
final class Browser {
  static final String BACK = "http://127.0.0.1:8080/login/oauth2/code/task-board";

  /** The example of RFC 7636, appendix B, with its challenge. */
  static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  private final URI issuer;
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  Browser(URI issuer) {
    this.issuer = issuer;
  }

  /** The code with which the client may fetch the token of whoever signed in. */
  String authorize(String client, String name, String password)
      throws IOException, InterruptedException {
    String request =
        "/oauth2/authorize?"
            + form(
                Map.of(
                    "response_type",
                    "code",
                    "client_id",
                    client,
                    "scope",
                    "openid",
                    "redirect_uri",
                    BACK,
                    "code_challenge",
                    CHALLENGE,
                    "code_challenge_method",
                    "S256"));
    HttpResponse<String> toSignIn = get(issuer.resolve(request));
    String csrf = first(CSRF, get(locationOf(toSignIn)).body());
    HttpResponse<String> signedIn =
        post(
            issuer.resolve("/sign-in"),
            Map.of("username", name, "password", password, "_csrf", csrf));
    return first(CODE, locationOf(get(locationOf(signedIn))).toString());
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address).header("Accept", "text/html").build();
    return http.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> post(URI address, Map<String, String> fields)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(fields)))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private URI locationOf(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    return issuer.resolve(answer.headers().firstValue("Location").orElseThrow());
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
