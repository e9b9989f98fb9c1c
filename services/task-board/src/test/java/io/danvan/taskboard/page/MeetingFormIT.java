package io.danvan.taskboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.danvan.coordination.testing.Country.COMMUNE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.meeting.HostMode;
import io.danvan.coordination.meeting.MeetingKind;
import io.danvan.coordination.testing.Country;
import io.danvan.taskboard.testing.Gathering;
import io.danvan.taskboard.testing.PageTest;
import io.danvan.taskboard.testing.TestBody;
import java.time.YearMonth;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The forms by which meetings are announced, reported and concluded, up to the command sent. */
class MeetingFormIT extends PageTest {
  private static final YearMonth NEXT = YearMonth.from(today()).plusMonths(1);

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
  void announcesTheReceptionsOfAWholePeriod() throws InterruptedException {
    Page page = period();
    YearMonth second = NEXT.plusMonths(1);
    page.locator("#from").fill(NEXT.toString());
    page.locator("#to").fill(second.toString());
    page.locator("#days").fill("10, 31");
    body.show("{\"meetings\": [{}, {\"scheduledDay\": \"2027-01-31\"}, {}, {}]}");
    body.show("{\"items\": []}");
    page.locator(".submit button").press("Enter");

    TestBody.Command command = body.received();
    assertThat(command.path()).isEqualTo("/api/meetings/schedules");
    assertThat(command.body().path("kind").asString()).isEqualTo("RECEPTION_PERIODIC");
    assertThat(command.body().path("days").valueStream().map(JsonNode::asString))
        .containsExactly(
            NEXT.atDay(10).toString(),
            NEXT.atEndOfMonth().toString(),
            second.atDay(10).toString(),
            second.atEndOfMonth().toString());
    assertThat(command.body().has("day")).isFalse();
    assertThat(page.locator("#toast"))
        .hasText("Đã thông báo 4 buổi, trong đó 1 buổi chuyển do trùng ngày nghỉ.");
    assertThat(page).hasURL(Pattern.compile(".*/meetings$"));
  }

  @Test
  void saysAtThePeriodWhatIsWrongWithIt() throws InterruptedException {
    Page page = period();
    page.locator("#from").fill(NEXT.plusMonths(1).toString());
    page.locator("#to").fill(NEXT.toString());
    page.locator("#days").fill("10, 32");
    page.locator(".submit button").click();
    assertThat(page.locator("#to")).isFocused();
    assertThat(page.locator("#to"))
        .hasAccessibleDescription(Pattern.compile("Tháng cuối không được trước tháng đầu"));
    assertThat(page.locator("#days"))
        .hasAccessibleDescription(Pattern.compile("Nhập các ngày từ 1 đến 31"));
    page.locator("#to").fill(NEXT.plusMonths(1).toString());
    page.locator("#days").fill("10, 11");
    body.refuse(
        422,
        """
        {"title": "Hai buổi cùng ngày", "code": "same-working-day", "field": "days[1]",
         "detail": "Trường “days[1]”: hai ngày cùng chuyển sang một ngày.", "action": "Bỏ một ngày."}
        """);
    page.locator(".submit button").click();

    assertThat(body.received().body().path("days")).hasSize(2);
    assertThat(page.locator("#days")).isFocused();
    assertThat(page.locator("#days"))
        .hasAccessibleDescription(
            Pattern.compile("Trường “Các ngày trong tháng”: hai ngày cùng chuyển"));
  }

  @Test
  void offersAPeriodOnlyForReceptionsAndWithinANarrowWindow() {
    Page page = period();
    page.setViewportSize(360, 740);
    assertThat(page.locator("#day")).isHidden();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .isEqualTo(true);
    page.locator("#kind").selectOption("DIALOGUE");
    assertThat(page.locator("#schedule")).isHidden();
    assertThat(page.locator("#days")).isHidden();
    assertThat(page.locator("#day")).isVisible();
  }

  /** Nobody heads the committee of Anh Sơn. */
  @Test
  void listsWhatIsToComeAndWhatWasNotReported() {
    OrganisationId vacant = Country.body(OrganisationKind.PEOPLES_COMMITTEE, Country.ANH_SON);
    String yesterday = today().minusDays(1).toString();
    body.show(
        "{\"items\": [%s, %s, %s, %s]}"
            .formatted(
                listed(vacant, "RECEPTION_PERIODIC", yesterday, "PLANNED"),
                listed(vacant, "DIALOGUE", yesterday, "PLANNED"),
                listed(vacant, "BRIEFING", yesterday, "HELD"),
                listed(vacant, "RECEPTION_PERIODIC", today().toString(), "PLANNED")));

    assertThat(open(vacant, "/meetings").locator(".sessions strong"))
        .hasText(
            new String[] {
              "Chưa báo cáo (khuyết chức danh)", "Chưa báo cáo", "Đã tổ chức", "Sắp diễn ra"
            });
  }

  private static String listed(OrganisationId host, String kind, String day, String status) {
    return """
    {"id": "%s", "host": {"id": "%s", "name": "UBND xã"}, "position": {"id": "%s"},
     "kind": "%s", "subject": "Gặp gỡ người dân", "day": "%s", "status": "%s"}\
    """
        .formatted(UUID.randomUUID(), host, Country.head(host), kind, day, status);
  }

  /** The form with all that is not about the days. */
  private Page period() {
    Page page = open(COMMUNE, "/meetings/new");
    page.locator("#kind").selectOption("RECEPTION_PERIODIC");
    page.locator("#host").selectOption(new SelectOption().setIndex(1));
    page.locator("#subject").fill("Tiếp công dân định kỳ");
    page.locator("#place").fill("Trụ sở tiếp công dân");
    page.locator("#schedule").selectOption("true");
    return page;
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
