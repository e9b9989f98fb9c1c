package io.danvan.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.danvan.local.account.Account;
import io.danvan.local.account.Accounts;
import io.danvan.platform.security.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.json.JsonMapper;

class IdentityTest {
  private static final String SECRET = "a-secret-of-this-test";
  private static final Account COORDINATOR = Accounts.read().getFirst();

  @TempDir private static Path folder;

  private static ServletWebServerApplicationContext issuer;
  private static URI address;

  @BeforeAll
  static void start() {
    issuer = run("--server.port=0");
    address = addressOf(issuer);
  }

  @AfterAll
  static void stop() {
    issuer.close();
  }

  @Test
  void aTokenSaysForWhichOrganisationAndAsWhatTheAccountActs() throws Exception {
    JWTClaimsSet claims = claimsOf(token(COORDINATOR.name(), SECRET));

    assertThat(claims.getSubject()).isEqualTo(COORDINATOR.name());
    assertThat(claims.getAudience()).containsExactly("danvan");
    assertThat(claims.getBooleanClaim(Tokens.DEMONSTRATION)).isTrue();
    assertThat(claims.getClaim("organisation")).isEqualTo(COORDINATOR.organisation().toString());
    assertThat(claims.getStringListClaim("roles")).containsExactly("coordinator");
    assertThat(claims.getClaim("position"))
        .isEqualTo(COORDINATOR.position().orElseThrow().toString());
  }

  @Test
  void givesNoTokenForAWrongSecret() throws Exception {
    assertThat(token(COORDINATOR.name(), "guessed").statusCode()).isEqualTo(401);
  }

  @Test
  void theSignInPageOffersEveryAccount() throws Exception {
    String page = get("/sign-in").body();

    assertThat(Accounts.read())
        .allSatisfy(account -> assertThat(page).contains("value=\"" + account.name() + "\""));
    assertThat(page).contains("Ủy ban nhân dân tỉnh Nghệ An");
  }

  @Test
  void theBoardGetsATokenForWhoeverSignsIn() throws Exception {
    var browser = new Browser(address);

    String code = browser.authorize("task-board", COORDINATOR.name(), Accounts.PASSWORD);
    JWTClaimsSet claims =
        claimsOf(
            ask(
                "task-board",
                SECRET,
                "grant_type=authorization_code&code=%s&code_verifier=%s&redirect_uri=%s"
                    .formatted(code, Browser.VERIFIER, encoded(Browser.BACK))));

    assertThat(claims.getSubject()).isEqualTo(COORDINATOR.name());
    assertThat(claims.getAudience()).containsExactly("danvan");
    assertThat(claims.getBooleanClaim(Tokens.DEMONSTRATION)).isTrue();
  }

  @Test
  void aWrongPasswordIsToldInVietnamese() throws Exception {
    assertThat(get("/sign-in?error").body()).contains("Tên hoặc mật khẩu không đúng");
  }

  @Test
  void aTokenOutlivesARestart() throws Exception {
    HttpResponse<String> answer = get("/oauth2/jwks");
    try (var second = run("--server.port=0")) {
      assertThat(send(HttpRequest.newBuilder(addressOf(second).resolve("/oauth2/jwks"))).body())
          .isEqualTo(answer.body());
    }
  }

  @Test
  void refusesToListenWhereOtherMachinesReachIt() {
    assertThatThrownBy(() -> run("--server.port=0", "--server.address=0.0.0.0").close())
        .rootCause()
        .hasMessageContaining("must be a loopback address");
  }

  private static ServletWebServerApplicationContext run(String... arguments) {
    var application = IdentityApplication.application();
    application.setDefaultProperties(
        Map.of(
            "spring.config.name",
            "identity",
            "danvan.issuer.folder",
            folder.toString(),
            "danvan.issuer.secret",
            SECRET));
    return (ServletWebServerApplicationContext) application.run(arguments);
  }

  private static URI addressOf(ServletWebServerApplicationContext running) {
    return URI.create(
        "http://127.0.0.1:" + Objects.requireNonNull(running.getWebServer()).getPort());
  }

  private static HttpResponse<String> token(String client, String secret) throws Exception {
    return ask(client, secret, "grant_type=client_credentials");
  }

  private static HttpResponse<String> ask(String client, String secret, String form)
      throws IOException, InterruptedException {
    String credentials =
        Base64.getEncoder()
            .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(address.resolve("/oauth2/token"))
            .header("Authorization", "Basic " + credentials)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private static JWTClaimsSet claimsOf(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String token = JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
    return SignedJWT.parse(token).getJWTClaimsSet();
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address.resolve(path)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
