package io.danvan.taskboard.page;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.testing.BoardTest;
import io.danvan.taskboard.testing.Story;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no page of ours sends. It is the sender's fault, not the board's. */
class BadInputTest extends BoardTest {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");
  private static final String BOARD = "/boards/" + new Scope.Own(COMMUNE);

  @ParameterizedTest
  @ValueSource(strings = {"%00", "0%7C%00", "x", ""})
  void aPlaceInAColumnThatNoCardHas(String after) throws IOException, InterruptedException {
    String path = BOARD + "/cards?column=DONE&after=" + after;
    assertThat(get(signedIn(COMMUNE), path).statusCode()).isIn(400, 404);
  }

  @Test
  void aKeyOrAVersionThatNoHeaderCanHave() throws IOException, InterruptedException {
    Story story = story(PROVINCE).issue("Việc của tỉnh", LocalDate.of(2030, 1, 15), COMMUNE);
    HttpClient client = signedIn(COMMUNE);
    String accept = "/parts/" + story.part(COMMUNE) + "/actions/accept";
    String etag = "\"1.0\"";
    for (String bad : new String[] {"ệ", "a\nb", ""}) {
      assertThat(post(client, accept, Map.of("key", bad, "etag", etag)).statusCode())
          .isEqualTo(400);
      assertThat(post(client, accept, Map.of("key", "k", "etag", bad)).statusCode()).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/{x}", "//evil.example", "/\t/evil.example", "/\\\\evil.example", "x"})
  void anAddressToGoBackToThatIsNoPathOfOurs(String back) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        post(signedIn(COMMUNE), "/language", Map.of("to", "en", "back", back));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(URI.create(to).getPath()).isEqualTo("/"));
  }

  @Test
  void aPathOfOursIsGoneBackTo() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        post(signedIn(COMMUNE), "/language", Map.of("to", "en", "back", BOARD));
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(URI.create(to).getPath()).isEqualTo(BOARD));
  }

  @Test
  void anAccountOfNoOrganisationIsDeniedThePages() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    get(client, "/test/sign-in");
    HttpResponse<String> page = get(client, "/");
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("<h1");
  }

  private HttpResponse<String> post(HttpClient client, String path, Map<String, String> form)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return client.send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-CSRF-TOKEN", token(client))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String token(HttpClient client) throws IOException, InterruptedException {
    Matcher matcher = CSRF.matcher(get(client, BOARD).body());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
