package io.danvan.taskboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.danvan.coordination.testing.Country.COMMUNE;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import io.danvan.coordination.meeting.HostMode;
import io.danvan.coordination.meeting.MeetingKind;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.testing.Chromium.Screen;
import io.danvan.taskboard.testing.Gathering;
import io.danvan.taskboard.testing.PageTest;
import io.danvan.taskboard.testing.TestBody;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer to the people, from its form to the page on which a second person publishes it. */
class AnswerDraftIT extends PageTest {
  private static final String DRAFT = "00000000-0000-7000-8000-00000000000a";
  private static final String DRAFTS =
      """
      [{"id": "%s", "commitment": "00000000-0000-7000-8000-00000000000c", "own": false,
        "content": {"question": "Bao giờ có nước sạch?", "reply": "Có từ tháng tư.",
          "document": {"number": "41/TB", "issuedOn": "2026-03-18", "issuer": "%s"}},
        "draftedAt": "2026-03-18T01:00:00Z"},
       {"id": "00000000-0000-7000-8000-00000000000b", "own": true,
        "commitment": "00000000-0000-7000-8000-00000000000d",
        "content": {"question": "Bao giờ có điện?", "reply": "Có từ tháng năm.",
          "correction": "Chờ đường dây.",
          "document": {"number": "42/TB", "issuedOn": "2026-03-18", "issuer": "%s"}},
        "draftedAt": "2026-03-18T01:00:00Z"}]
      """
          .formatted(DRAFT, COMMUNE, COMMUNE);

  private final LocalDate today = VietNam.dateOf(Instant.now());

  @Test
  void isDraftedFromThePartThatOwesIt() throws InterruptedException {
    Gathering dialogue =
        gathering(COMMUNE)
            .plan(MeetingKind.DIALOGUE, today.minusDays(9), "Đối thoại về nước sạch")
            .held(HostMode.IN_PERSON, today.minusDays(9))
            .conclude(today.plusDays(30), "Trả lời về nước sạch", COMMUNE);
    Page page = open(COMMUNE, dialogue.path());
    assertThat(page.locator("#parts-title + .parts, .parts").first())
        .containsText("Chưa trả lời người dân");

    page.locator("button[data-action=publish-answer]").click();
    page.locator("dialog [name=question]").fill("Bao giờ có nước sạch?");
    page.locator("dialog [name=reply]").fill("Có từ tháng tư.");
    page.locator("dialog [name='evidence.number']").fill("41/TB");
    page.locator("dialog [name='evidence.issuedOn']").fill(today.minusDays(1).toString());
    body.show("{}");
    page.locator("dialog button.primary").click();

    TestBody.Command drafted = body.received();
    assertThat(drafted.path()).isEqualTo("/api/answer-drafts");
    assertThat(drafted.body().path("reply").asString()).isEqualTo("Có từ tháng tư.");
    assertThat(drafted.body().at("/document/number").asString()).isEqualTo("41/TB");
    assertThat(drafted.body().has("action")).isFalse();
    assertThat(page.locator("#toast")).containsText("Đã soạn");
    assertThat(page.locator("dialog")).isHidden();
  }

  @Test
  void isCorrectedFromWhatStands() {
    Gathering dialogue =
        gathering(COMMUNE)
            .plan(MeetingKind.DIALOGUE, today.minusDays(9), "Đối thoại về điện")
            .held(HostMode.IN_PERSON, today.minusDays(9))
            .conclude(today.plusDays(30), "Trả lời về điện", COMMUNE);
    dialogue.promise(0).publish("Có từ tháng tư.", null);
    Page page = open(COMMUNE, dialogue.path());

    page.locator("button[data-action=publish-answer]").click();

    assertThat(page.locator("dialog [name=reply]")).hasValue("Có từ tháng tư.");
    assertThat(page.locator("dialog [name=question]")).not().hasValue("");
    assertThat(page.locator("dialog [name=correction]")).hasValue("");
  }

  @Test
  void isReportedAsDeliveredWithItsDayAndDocument() throws InterruptedException {
    Gathering dialogue =
        gathering(COMMUNE)
            .plan(MeetingKind.DIALOGUE, today.minusDays(8), "Đối thoại về đường")
            .held(HostMode.IN_PERSON, today.minusDays(8))
            .conclude(today.plusDays(30), "Trả lời về đường", COMMUNE);
    Page page = open(COMMUNE, dialogue.path());

    page.locator("button[data-action=deliver-answer]").click();
    page.locator("dialog [name=on]").fill(today.toString());
    page.locator("dialog [name='evidence.number']").fill("16/CV");
    page.locator("dialog [name='evidence.issuedOn']").fill(today.toString());
    page.locator("dialog [name=answersQuestion]").check();
    body.grant(1, 1);
    page.locator("dialog button.primary").click();

    TestBody.Command delivered = body.received();
    assertThat(delivered.body().path("action").asString()).isEqualTo("deliver-answer");
    assertThat(delivered.body().path("on").asString()).isEqualTo(today.toString());
    assertThat(delivered.body().path("answersQuestion").asBoolean()).isTrue();
    assertThat(delivered.body().at("/document/number").asString()).isEqualTo("16/CV");
  }

  @ParameterizedTest
  @CsvSource({"DESKTOP,vi", "PHONE,vi", "ZOOMED,en"})
  void showsWhatWaitsAccessibly(Screen screen, String language) throws InterruptedException {
    body.show(DRAFTS);
    Page page = open(COMMUNE, "/answer-drafts", screen, language);
    body.received();

    assertThat(page.locator("article")).hasCount(2);
    assertThat(page.locator("form[action$=publication]")).hasCount(1);
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    assertThat((Boolean) page.evaluate("document.body.scrollWidth <= innerWidth")).isTrue();
  }

  @Test
  void isPublishedByKeyboardOnceEachPointIsAffirmed() throws InterruptedException {
    body.show(DRAFTS);
    Page page = open(COMMUNE, "/answer-drafts");
    body.received();
    page.locator(".check input")
        .all()
        .forEach(
            box -> {
              box.focus();
              page.keyboard().press("Space");
            });
    body.show("{}");
    body.show("[]");
    page.locator("form[action$=publication] button").focus();
    page.keyboard().press("Enter");

    TestBody.Command published = body.received();
    assertThat(published.path()).isEqualTo("/api/answer-drafts/" + DRAFT + "/publication");
    assertThat(published.body().path("answersQuestion").asBoolean()).isTrue();
    assertThat(published.body().path("plainLanguage").asBoolean()).isTrue();
    assertThat(published.body().path("namesNobody").asBoolean()).isTrue();
    assertThat(page.locator("[role=status].notice")).containsText("Đã công khai");
  }
}
