package io.danvan.taskboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.receipt.ReceiptCode;
import io.danvan.taskboard.testing.TestBody;
import io.danvan.taskboard.testing.WholeBoardTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The page for whoever holds a receipt and has no account. */
@TestPropertySource(
    properties = {"danvan.receipts.network.burst=12", "danvan.receipts.network.per-minute=1"})
class ReceiptPageTest extends WholeBoardTest {
  private static final HttpClient STRANGER = HttpClient.newHttpClient();
  private static final String TOLD =
      """
      {"host": {"name": "UBND xã Con Cuông", "nameEn": "Con Cuong"}, "kind": "DIALOGUE",
       "raisedOn": "2026-03-16", "topic": "HEALTH", "stage": "WAITING", "answerDue": "2026-03-30",
       "overdue": true, "answers": [], "mayReportNotDone": true,
       "promises": [{"responsible": {"name": "MTTQ xã"}, "due": "2030-01-15", "phase": "CONFIRMED",
         "state": "COMPLETED_LATE"}]}
      """;
  private static final String UNKNOWN = "{\"code\": \"receipt-unknown\", \"title\": \"x\"}";

  private final ReceiptCode code =
      ReceiptCode.random(OrganisationKind.FATHERLAND_FRONT, new Random(3));

  @BeforeEach
  @AfterEach
  void nothingWasSentYet() {
    body.forget();
  }

  /** One story, because a network may send little. */
  @Test
  void tellsItsHolderWithoutAnAccountAndNobodyAnythingElse()
      throws IOException, InterruptedException {
    HttpResponse<String> form = send(HttpRequest.newBuilder(uri("")));
    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(form.headers().firstValue("Set-Cookie")).isEmpty();

    for (int chosen = 0; chosen < 20; chosen++) {
      assertThat(
              send(form("/language", BodyPublishers.ofString("to=vi&back=/receipts"))).statusCode())
          .isEqualTo(302);
    }

    body.show(TOLD);
    HttpResponse<String> shown = post("", code.grouped().toLowerCase(Locale.ROOT));
    TestBody.Command asked = body.received();
    assertThat(asked.path()).isEqualTo("/api/receipts");
    assertThat(asked.body().path("code").asString()).isEqualTo(code.secret());
    assertThat(asked.headers()).doesNotContainKey("Authorization");
    assertThat(shown.body())
        .contains("UBND xã Con Cuông", "16/03/2026", "Y tế", "Chờ trả lời", "quá hạn")
        .contains("MTTQ xã: ", "15/01/2030", "hoàn thành quá hạn", "Báo chưa giải quyết")
        .contains("Đối thoại với nhân dân");
    assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(shown.headers().firstValue("Set-Cookie")).isEmpty();

    body.show(TOLD.replace("\"mayReportNotDone\": true", "\"notDoneOn\": \"2026-04-25\""));
    assertThat(post("/not-done", code.grouped()).body())
        .contains("Đã ghi nhận ngày 25/04/2026")
        .doesNotContain("/receipts/not-done");
    assertThat(body.received().path()).isEqualTo("/api/receipts/not-done");

    body.show(TOLD.replace("WAITING", "TAKEN_BACK"));
    assertThat(post("", code.grouped()).body())
        .contains("ghi nhầm nên đã rút", "/receipts/not-done");

    body.refuse(409, "{\"title\": \"Đã ghi nhận trước đó\", \"detail\": \"Chưa có gì mới.\"}");
    body.show(TOLD);
    HttpResponse<String> refused = post("/not-done", code.grouped());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Đã ghi nhận trước đó", "Chưa có gì mới.", "Y tế");

    Set<String> answers = new HashSet<>();
    body.refuse(404, UNKNOWN);
    for (String wrong : new String[] {code.secret(), code.secret() + "2", "", "<script>"}) {
      HttpResponse<String> answer = post("", wrong);
      answers.add(answer.statusCode() + answer.body());
    }
    assertThat(answers).singleElement().asString().startsWith("404").contains("Không tìm thấy");
    HttpResponse<String> astray = post("?code=" + code.secret(), code.secret());
    assertThat(astray.statusCode()).isEqualTo(404);
    assertThat(astray.body()).contains("href=\"/receipts\"").doesNotContain("href=\"/\"");
    assertThat(send(form("", code.secret()).header("Sec-Fetch-Site", "cross-site")).statusCode())
        .isIn(401, 403);
    int last = 0;
    for (int sent = 0; sent < 12; sent++) {
      last = post("", "2").statusCode();
    }
    assertThat(last).isEqualTo(429);
    assertThat(send(HttpRequest.newBuilder(uri(""))).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> post(String path, String typed)
      throws IOException, InterruptedException {
    return send(form(path, typed));
  }

  private HttpRequest.Builder form(String path, String typed) {
    return form(
        path, BodyPublishers.ofString("code=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)));
  }

  private HttpRequest.Builder form(String path, HttpRequest.BodyPublisher body) {
    return HttpRequest.newBuilder(uri(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(body);
  }

  private URI uri(String path) {
    return URI.create(address() + "/receipts" + path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return STRANGER.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
  }
}
