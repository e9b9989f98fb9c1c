package io.danvan.taskboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.danvan.coordination.testing.Country.COMMUNE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.danvan.coordination.meeting.HostMode;
import io.danvan.coordination.meeting.MeetingKind;
import io.danvan.coordination.testing.Country;
import io.danvan.taskboard.testing.Gathering;
import io.danvan.taskboard.testing.PageTest;
import io.danvan.taskboard.testing.TestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The forms by which meetings are announced, reported and concluded, up to the command sent. */
class MeetingFormIT extends PageTest {
  @BeforeEach
  void nothingWasSentYet() {
    body.forget();
  }

  /** The page of the list asks the service too, and what arrived of that is nobody else's. */
  @AfterEach
  void nothingIsLeftForOthers() {
    body.forget();
  }

  @Test
  void announcesAMeetingWithThoseInvited() throws InterruptedException {
    Page page = open(COMMUNE, "/meetings/new");
    page.locator("#kind").selectOption("DIALOGUE");
    page.locator("#host").selectOption(new SelectOption().setIndex(1));
    page.locator("#subject").fill("Đối thoại về nước sạch");
    page.locator("#day").fill(today().plusDays(10).toString());
    page.locator("#place").fill("Nhà văn hóa xã");
    page.locator("[data-add=invited]").click();
    choose(page.locator("[data-group=invited] .picker").first(), "mat tran con cuong");
    body.grant(1, 1);
    body.show("{\"items\": []}");
    page.locator(".submit button").click();

    TestBody.Command command = body.received();
    assertThat(command.path()).isEqualTo("/api/meetings");
    assertThat(command.body().path("kind").asString()).isEqualTo("DIALOGUE");
    assertThat(command.body().path("day").asString()).isEqualTo(today().plusDays(10).toString());
    assertThat(command.body().path("invited").get(0).asString())
        .isEqualTo(Country.COMMUNE_FRONT.toString());
    assertThat(command.body().has("classification")).isFalse();
    assertThat(page.locator("#toast")).hasText("Đã ghi nhận.");
  }

  @Test
  void asksWhoLedAMeetingOnlyIfItWasDelegated() throws InterruptedException {
    Gathering meeting = planned();
    Page page = form(meeting, "report-held");
    assertThat(page.locator("#delegate")).isHidden();
    page.locator("#mode").selectOption("DELEGATED");
    page.locator("#begin").fill("08:00");
    page.locator("#end").fill("11:30");
    page.locator("#minutes").fill("12/BB-TCD");
    page.locator(".submit button").click();
    assertThat(page.locator("#delegate")).isFocused();
    page.locator("#delegate").selectOption(new SelectOption().setIndex(2));
    page.locator("#delegationReason").fill("Họp đột xuất ở tỉnh");
    page.locator("[data-add=attendance]").click();
    choose(page.locator("[data-group=attendance] .picker").first(), "mat tran con cuong");
    page.locator("[data-group=attendance] input[type=number]").fill("3");
    body.grant(2, 2);
    body.show("{\"items\": []}");
    page.locator(".submit button").click();

    TestBody.Command command = body.received();
    assertThat(command.path()).isEqualTo("/api" + meeting.path() + "/actions");
    assertThat(command.header("If-Match")).isEqualTo("\"1\"");
    JsonNode sent = command.body();
    assertThat(sent.path("action").asString()).isEqualTo("report-held");
    assertThat(sent.path("mode").asString()).isEqualTo("DELEGATED");
    assertThat(sent.path("delegationReason").asString()).isEqualTo("Họp đột xuất ở tỉnh");
    assertThat(sent.path("begin").asString()).isEqualTo("08:00");
    assertThat(sent.at("/attendance/0/attendees").asString()).isEqualTo("3");
    assertThat(sent.has("correction")).isFalse();
    assertThat(page.locator("#toast")).hasText("Đã ghi nhận.");
  }

  @Test
  void saysAtTheConclusionItIsAboutWhatWasRefused() throws InterruptedException {
    Page page = form(planned().held(HostMode.IN_PERSON, today().minusDays(1)), "issue-notice");
    page.locator("#number").fill("27/TB-UBND");
    page.locator("#issued-on").fill(today().toString());
    conclusion(page, 0);
    page.locator("[data-add=conclusions]").click();
    conclusion(page, 1);
    body.refuse(
        422,
        """
        {"title": "Có thông tin cá nhân", "code": "personal-data", "field": "conclusions[1].work",
         "detail": "Trường “conclusions[1].work” có số điện thoại.", "action": "Bỏ thông tin đó."}
        """);
    page.locator(".submit button").click();

    JsonNode sent = body.received().body();
    assertThat(sent.path("conclusions")).hasSize(2);
    assertThat(sent.at("/conclusions/0/oneHousehold").booleanValue()).isFalse();
    assertThat(sent.at("/conclusions/1/oneHousehold").booleanValue()).isTrue();
    assertThat(sent.at("/notice/number").asString()).isEqualTo("27/TB-UBND");
    assertThat(sent.at("/notice/issuer").asString()).isEqualTo(COMMUNE.toString());
    Locator work = page.locator("[data-group=conclusions] textarea").nth(1);
    assertThat(work).isFocused();
    assertThat(work)
        .hasAccessibleDescription("Trường “Việc đơn vị này phải làm” có số điện thoại.");
  }

  private void conclusion(Page page, int at) {
    Locator entry = page.locator("[data-group=conclusions] fieldset").nth(at);
    choose(entry.locator(".picker"), "mat tran con cuong");
    entry.locator("textarea").fill("Trả lời nhân dân.");
    entry.locator("input[name$=result]").fill("Văn bản trả lời.");
    entry.locator("input[type=date]").fill(today().plusDays(20).toString());
    entry.locator("select").selectOption(at == 1 ? "true" : "false");
  }

  private static void choose(Locator picker, String name) {
    picker.locator("input[role=combobox]").pressSequentially(name);
    picker.locator("[role=option]").first().click();
  }

  private Page form(Gathering meeting, String action) {
    return open(COMMUNE, meeting.path() + "/actions/" + action);
  }

  private Gathering planned() {
    return gathering(COMMUNE).plan(MeetingKind.DIALOGUE, today().minusDays(1), "Đối thoại");
  }
}
