package io.danvan.taskboard.signin;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.platform.testing.TestIssuer;
import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.testing.WholeBoardTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sessions begin and end, with an issuer that has them too. */
class SessionsTest extends WholeBoardTest {
  @Test
  void aSessionFromBeforeSigningInIsOfNoUseAfterwards() throws IOException, InterruptedException {
    HttpClient person = client();
    String code = begin(person, COMMUNE, "a");
    String before = session(person);
    signIn(person, code);
    String after = session(person);

    assertThat(after).isNotEqualTo(before);
    assertThat(get(person, board(COMMUNE)).statusCode()).isEqualTo(200);
    HttpRequest fixed =
        HttpRequest.newBuilder(URI.create(address() + board(COMMUNE)))
            .header("Cookie", "danvan-session=" + before)
            .build();
    assertThat(HttpClient.newHttpClient().send(fixed, BodyHandlers.discarding()).statusCode())
        .isEqualTo(401);
  }

  @Test
  void signingOutEndsTheSessionHereAndAtTheIssuer() throws IOException, InterruptedException {
    HttpClient person = signedIn(COMMUNE, "b");
    HttpResponse<String> answer = post(person, "/logout", "_csrf=" + csrf(person));

    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(
            to ->
                assertThat(to)
                    .startsWith(TestIssuer.get().address() + "/logout?")
                    .contains("id_token_hint=", "post_logout_redirect_uri="));
    assertThat(get(person, board(COMMUNE)).statusCode()).isEqualTo(302);
  }

  /** The issuer may name the person, the session that began there, or both. */
  @ParameterizedTest
  @CsvSource({"true,false,false", "false,true,true", "true,true,true"})
  void whatTheIssuerEndsIsEndedHere(boolean subject, boolean session, boolean otherStays)
      throws IOException, InterruptedException {
    String ended = UUID.randomUUID().toString();
    HttpClient person = signedIn(COMMUNE, ended);
    HttpClient samePerson = signedIn(COMMUNE, UUID.randomUUID().toString());
    HttpClient another = signedIn(OTHER_COMMUNE, UUID.randomUUID().toString());
    var whose = new JWTClaimsSet.Builder();
    if (subject) {
      whose.subject("account-" + COMMUNE);
    }
    if (session) {
      whose.claim("sid", ended);
    }

    assertThat(notice(TestIssuer.get().logoutToken(whose))).isEqualTo(200);

    assertThat(get(person, board(COMMUNE)).statusCode()).isEqualTo(302);
    assertThat(get(samePerson, board(COMMUNE)).statusCode()).isEqualTo(otherStays ? 200 : 302);
    assertThat(get(another, board(OTHER_COMMUNE)).statusCode()).isEqualTo(200);
  }

  @Test
  void onlyTheIssuerCanEndASession() throws IOException, InterruptedException {
    HttpClient person = signedIn(COMMUNE, "c");
    var whose = new JWTClaimsSet.Builder().subject("account-" + COMMUNE);
    String token = TestIssuer.get().logoutToken(whose);

    assertThat(notice(token.substring(0, token.length() - 8) + "AAAAAAAA")).isEqualTo(400);
    assertThat(notice("x")).isEqualTo(400);
    assertThat(notice(TestIssuer.get().token(COMMUNE.value()))).isEqualTo(400);

    assertThat(get(person, board(COMMUNE)).statusCode()).isEqualTo(200);
  }

  @Test
  void anOpenStreamEndsWithItsSession() throws IOException, InterruptedException {
    HttpClient person = signedIn(COMMUNE, "d");
    HttpRequest watch =
        HttpRequest.newBuilder(
                URI.create(address() + board(COMMUNE) + "/stream?after=" + position(person)))
            .build();
    var stream = person.send(watch, BodyHandlers.ofLines());
    assertThat(stream.statusCode()).isEqualTo(200);

    notice(TestIssuer.get().logoutToken(new JWTClaimsSet.Builder().subject("account-" + COMMUNE)));

    // It ends by itself; the browser then asks again and is sent away.
    assertThat(stream.body().filter(line -> line.startsWith("event: ")).toList().getLast())
        .isEqualTo("event: again");
    assertThat(person.send(watch, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
  }

  private String position(HttpClient person) throws IOException, InterruptedException {
    String page = get(person, board(COMMUNE)).body();
    return page.replaceAll("(?s).*data-position=\"([^\"]+)\".*", "$1");
  }

  private static String board(OrganisationId organisation) {
    return "/boards/" + new Scope.Own(organisation);
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  private HttpClient signedIn(OrganisationId organisation, String issuerSession)
      throws IOException, InterruptedException {
    HttpClient person = client();
    signIn(person, begin(person, organisation, issuerSession));
    return person;
  }

  /** Goes to the issuer, and says what the browser would bring back from there. */
  private String begin(HttpClient person, OrganisationId organisation, String issuerSession)
      throws IOException, InterruptedException {
    String query =
        get(person, "/oauth2/authorization/task-board")
            .headers()
            .firstValue("Location")
            .map(to -> to.substring(to.indexOf('?') + 1))
            .orElseThrow();
    String code = TestIssuer.code(parameter(query, "nonce"), organisation.value(), issuerSession);
    return "code=%s&state=%s"
        .formatted(
            URLEncoder.encode(code, UTF_8), URLEncoder.encode(parameter(query, "state"), UTF_8));
  }

  private void signIn(HttpClient person, String code) throws IOException, InterruptedException {
    assertThat(
            get(person, "/login/oauth2/code/task-board?" + code).headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).doesNotContain("error"));
  }

  private static String parameter(String query, String name) {
    return Arrays.stream(query.split("&"))
        .filter(each -> each.startsWith(name + "="))
        .map(each -> URLDecoder.decode(each.substring(name.length() + 1), UTF_8))
        .findFirst()
        .orElseThrow();
  }

  private static String session(HttpClient person) {
    CookieManager cookies = (CookieManager) person.cookieHandler().orElseThrow();
    return cookies.getCookieStore().getCookies().stream()
        .filter(each -> each.getName().equals("danvan-session"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private int notice(String token) throws IOException, InterruptedException {
    String form = "logout_token=" + token;
    return post(client(), "/logout/connect/back-channel/task-board", form).statusCode();
  }

  private HttpResponse<String> post(HttpClient client, String path, String form)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }
}
