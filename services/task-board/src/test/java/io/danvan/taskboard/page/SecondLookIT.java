package io.danvan.taskboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.danvan.taskboard.testing.Chromium.Screen;
import io.danvan.taskboard.testing.PageTest;
import io.danvan.taskboard.testing.Story;
import io.danvan.taskboard.testing.TestBody;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text that was refused, and the page on which somebody else looks at it. */
class SecondLookIT extends PageTest {
  private static final String TEXT = "Tu sửa nhà thờ ông Hoàng Đại Thần.";
  private static final String REFUSAL =
      """
      {"title": "Có thông tin cá nhân", "code": "personal-data", "field": "question",
       "kind": "TITLED_NAME", "from": 16, "to": 33, %s
       "detail": "Trường “question” có tên người từ ký tự thứ 16 đến 33.", "action": "Bỏ đi."}
      """;
  private static final String ASKED_BY = "\"command\": \"commitments/ask-clarification\",";
  private static final String LOOKS =
      """
      [{"id": "00000000-0000-7000-8000-00000000000a", "command": "tasks/issue", "field": "title",
        "kinds": ["TITLED_NAME"], "text": "%1$s", "state": "WAITING", "own": false,
        "findings": [{"kind": "TITLED_NAME", "from": 16, "to": 33}],
        "askedAt": "2026-01-05T01:00:00Z", "expiresAt": "2026-01-06T01:00:00Z"},
       {"id": "00000000-0000-7000-8000-00000000000b", "command": "commitments/ask-clarification",
        "field": "reason", "kinds": ["HOME_ADDRESS"], "text": "Số nhà 12.", "state": "WAITING",
        "own": true, "findings": [{"kind": "HOME_ADDRESS", "from": 1, "to": 9}],
        "askedAt": "2026-01-05T01:00:00Z", "expiresAt": "2026-01-06T01:00:00Z"},
       {"id": "00000000-0000-7000-8000-00000000000c", "command": "commitments/ask-clarification",
        "field": "reason", "kinds": ["TITLED_NAME"], "text": null, "state": "ALLOWED",
        "own": true, "findings": [],
        "askedAt": "2026-01-05T01:00:00Z", "expiresAt": "2026-01-06T01:00:00Z"}]
      """
          .formatted(TEXT);

  @Test
  void saysWhenSomethingBetweenAnswersInTheServicesPlace() throws Exception {
    body.failBetween(502);

    HttpResponse<String> page = get(signedIn(COMMUNE), "/second-looks");

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("Hệ thống của cơ quan tạm thời không đáp ứng");
  }

  @Test
  void marksThePlaceInTheFieldAndAsksForASecondLook() throws InterruptedException {
    Page page = refused(ASKED_BY);
    Locator reason = page.locator("dialog textarea");
    assertThat(reason).isFocused();
    assertThat((String) reason.evaluate("it => it.value.slice(it.selectionStart, it.selectionEnd)"))
        .isEqualTo("ông Hoàng Đại Thần");

    body.show("{}");
    page.getByText("Đề nghị người thứ hai xem").focus();
    page.keyboard().press("Enter");

    TestBody.Command asked = body.received();
    assertThat(asked.path()).isEqualTo("/api/second-looks");
    assertThat(asked.body().path("command").asString()).isEqualTo("commitments/ask-clarification");
    assertThat(asked.body().path("field").asString()).isEqualTo("question");
    assertThat(asked.body().path("text").asString()).isEqualTo(TEXT);
    assertThat(page.locator("dialog .problem")).containsText("Đã gửi đề nghị");
    assertThat(page.locator("dialog [data-look]")).isHidden();

    body.grant(2, 2);
    page.locator("dialog button.primary").click();
    assertThat(body.received().body().path("question").asString()).isEqualTo(TEXT);
    assertThat(page.locator("dialog")).isHidden();
  }

  @Test
  void offersNoSecondLookWhereNoneHelps() throws InterruptedException {
    Page page = refused("");

    assertThat(page.locator("dialog [data-look]")).isHidden();
  }

  @Test
  void saysWhyNobodyCanBeAsked() throws InterruptedException {
    Page page = refused(ASKED_BY);
    body.refuse(422, "{\"title\": \"Không\", \"detail\": \"Có dãy số.\", \"action\": \"Bỏ.\"}");

    page.getByText("Đề nghị người thứ hai xem").click();

    body.received();
    assertThat(page.locator("dialog .problem")).containsText("Có dãy số. Bỏ.");
  }

  @ParameterizedTest
  @CsvSource({"DESKTOP,vi", "PHONE,vi", "ZOOMED,en"})
  void showsWhatWaitsAccessibly(Screen screen, String language) throws InterruptedException {
    body.show(LOOKS);
    Page page = open(COMMUNE, "/second-looks", screen, language);
    body.received();

    assertThat(page.locator(".look mark").first()).hasText("ông Hoàng Đại Thần");
    assertThat(page.locator(".look form")).hasCount(1);
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    assertThat((Boolean) page.evaluate("document.body.scrollWidth <= innerWidth")).isTrue();
  }

  @Test
  void allowsATextByKeyboard() throws InterruptedException {
    body.show(LOOKS);
    Page page = open(COMMUNE, "/second-looks");
    body.received();
    body.grant(1, 1);
    body.show("[]");
    page.getByText("Cho phép", new Page.GetByTextOptions().setExact(true)).focus();
    page.keyboard().press("Enter");

    TestBody.Command decided = body.received();
    assertThat(decided.path())
        .isEqualTo("/api/second-looks/00000000-0000-7000-8000-00000000000a/decision");
    assertThat(decided.body().path("allowed").asBoolean()).isTrue();
    assertThat(decided.header("Idempotency-Key")).isNotBlank();
    body.received();
    assertThat(page.locator("[role=status]").first()).hasText("Đã cho phép.");
  }

  @Test
  void saysWhyADecisionWasRefused() throws InterruptedException {
    body.show(LOOKS);
    Page page = open(COMMUNE, "/second-looks");
    body.received();
    body.refuse(
        409, "{\"title\": \"Đã kết thúc\", \"detail\": \"Đã hết hạn.\", \"action\": \"Thôi.\"}");
    page.getByText("Không cho phép", new Page.GetByTextOptions().setExact(true)).click();

    assertThat(body.received().body().path("allowed").asBoolean()).isFalse();
    assertThat(page.locator("h1")).hasText("Đã kết thúc");
  }

  /** A form whose text was refused. */
  private Page refused(String more) throws InterruptedException {
    Story story = story(PROVINCE).issue("Tu sửa di tích", today().plusDays(9), COMMUNE);
    Page page = open(COMMUNE, "/tasks/" + story.task());
    part(page, story, COMMUNE).locator("[data-action=ask-clarification]").click();
    page.locator("dialog textarea").fill(TEXT);
    body.refuse(422, REFUSAL.formatted(more));
    page.locator("dialog button.primary").click();
    body.received();
    return page;
  }
}
