package io.danvan.taskboard.page;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.testing.Country;
import io.danvan.platform.testing.Endpoints;
import io.danvan.platform.testing.TestIssuer;
import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.testing.Story;
import io.danvan.taskboard.testing.WholeBoardTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What browsers are told about every page, and what no page has in it. */
class PageSecurityTest extends WholeBoardTest {
  private static final String BOARD = "/boards/" + new Scope.Own(COMMUNE);

  /** A script or a style in the page itself, which the policy would forbid. */
  private static final Pattern INLINE =
      Pattern.compile(
          "<script(?![^>]*\\bsrc=\"/assets/)|<style|<base|\\son\\w+\\s*=|\\sstyle\\s*=|javascript:",
          Pattern.CASE_INSENSITIVE);

  @Autowired private ApplicationContext service;

  @Test
  void everyPageCarriesThePolicies() throws IOException, InterruptedException {
    Story story = story(PROVINCE).issue("Việc của tỉnh", LocalDate.of(2030, 1, 15), COMMUNE);
    HttpClient person = signedIn(COMMUNE);
    Map<String, Integer> pages = new TreeMap<>();
    pages.put("/", 302);
    pages.put(BOARD, 200);
    pages.put(BOARD + "/snapshot", 200);
    pages.put(BOARD + "/cards?column=DONE&after=0%7C2030-01-15%7C" + UUID.randomUUID(), 200);
    pages.put("/tasks/new", 200);
    pages.put("/meetings/new", 200);
    pages.put("/compliance/" + Country.CON_CUONG, 200);
    pages.put("/compliance/" + Country.NGHE_AN, 403);
    pages.put("/tasks/" + story.task(), 200);
    pages.put("/parts/" + story.part(COMMUNE) + "/forms/accept", 200);
    pages.put("/organisations?name=con&list=x", 200);
    pages.put("/tasks/" + UUID.randomUUID(), 404);
    pages.put("/nothing", 404);
    pages.put("/boards/" + new Scope.Own(PROVINCE), 403);

    for (Map.Entry<String, Integer> page : pages.entrySet()) {
      HttpResponse<String> answer = get(person, page.getKey());
      assertThat(answer.statusCode()).as(page.getKey()).isEqualTo(page.getValue());
      carriesThePolicies(answer);
      assertThat(answer.headers().firstValue("Cache-Control"))
          .as(page.getKey())
          .hasValueSatisfying(rule -> assertThat(rule).contains("no-store"));
    }
    carriesThePolicies(get(stranger(), BOARD));
    carriesThePolicies(get(stranger(), "/receipts"));
    carriesThePolicies(get(stranger(), "/assets/board.js"));
  }

  private static void carriesThePolicies(HttpResponse<String> answer) {
    String page = answer.uri().getPath();
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .as(page)
        .containsExactly(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src"
                + " 'self'; form-action 'self' "
                + TestIssuer.get().address()
                + "; base-uri 'none'; frame-ancestors 'none'");
    Map.of(
            "X-Frame-Options", "DENY",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy",
                "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()")
        .forEach(
            (header, value) ->
                assertThat(answer.headers().allValues(header))
                    .as("%s of %s", header, page)
                    .containsExactly(value));
    if (!page.startsWith("/assets/")) {
      assertThat(INLINE.matcher(answer.body()).results()).as(page).isEmpty();
    }
  }

  /** The page of receipts knows no session, in the name of which something could be changed. */
  @Test
  void nothingIsChangedWithoutThePagesOwnToken() throws IOException, InterruptedException {
    Story story = story(PROVINCE).issue("Việc của tỉnh", LocalDate.of(2030, 1, 15), COMMUNE);
    HttpClient person = signedIn(COMMUNE);
    body.forget();
    Endpoints.of(service).stream()
        .filter(
            each -> each.matches("(ANY|POST|PUT|PATCH|DELETE) /(?!(api/|error|test/|receipts)).*"))
        .map(each -> each.substring(each.indexOf(' ') + 1))
        .map(
            each ->
                each.replace("{id}", story.part(COMMUNE).toString())
                    .replace("{matter}", story.part(COMMUNE).toString())
                    .replace("{rule}", story.part(COMMUNE).toString())
                    .replace("{month}", "2026-03")
                    .replace("{code}", "accept")
                    .replace("{action}", "move"))
        .forEach(each -> assertThat(post(person, each, "")).as(each).isEqualTo(401));
    assertThat(post(person, "/logout", "")).isEqualTo(401);
    assertThat(post(person, "/language", "_csrf=" + csrf(signedIn(COMMUNE)))).isEqualTo(401);

    assertThat(body.isUntouched()).isTrue();
    assertThat(get(person, BOARD).statusCode()).isEqualTo(200);
  }

  @Test
  void anAccountThatMayNothingCanSignOut() throws IOException, InterruptedException {
    HttpClient person = stranger();
    get(person, "/test/sign-in");
    HttpResponse<String> page = get(person, "/");
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("action=\"/logout\"");

    assertThat(post(person, "/logout", "_csrf=" + csrfOf(page.body()))).isEqualTo(302);
    assertThat(get(person, "/").headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).contains("/oauth2/authorization/"));
  }

  private static HttpClient stranger() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  private int post(HttpClient client, String path, String form) {
    try {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(address() + path))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(form))
                  .build(),
              BodyHandlers.discarding())
          .statusCode();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
