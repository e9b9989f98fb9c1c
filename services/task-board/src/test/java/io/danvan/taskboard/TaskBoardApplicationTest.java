package io.danvan.taskboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.platform.testing.TestIssuer;
import io.danvan.taskboard.testing.WholeBoardTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The whole service as it is started, over real servers. */
class TaskBoardApplicationTest extends WholeBoardTest {
  @Test
  void isReady() throws Exception {
    assertThat(get("/actuator/health/readiness", "application/json").statusCode()).isEqualTo(200);
  }

  @Test
  void sendsPeopleToTheIssuerAndScriptsAway() throws Exception {
    HttpResponse<String> page = get("/", "text/html");
    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/oauth2/authorization/task-board"));
    assertThat(get("/boards/organisation-x/snapshot", "*/*").statusCode()).isEqualTo(401);
    assertThat(get("/api/operator/parked", "application/json").statusCode()).isEqualTo(401);
  }

  @Test
  void beginsTheCodeFlowWithAProofKey() throws Exception {
    HttpResponse<String> answer = get("/oauth2/authorization/task-board", "text/html");
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(
            to ->
                assertThat(to)
                    .startsWith(TestIssuer.get().address() + "/authorize?")
                    .contains("client_id=task-board", "code_challenge=", "response_type=code"));
  }

  @Test
  void allowsNothingButItsOwnScriptsAndStyles() throws Exception {
    assertThat(get("/assets/board.js", "*/*").headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                    .doesNotContain("unsafe"));
  }

  private HttpResponse<String> get(String path, String accept) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(address() + path)).header("Accept", accept).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
