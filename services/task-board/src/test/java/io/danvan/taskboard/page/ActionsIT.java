package io.danvan.taskboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static io.danvan.coordination.testing.Country.OTHER_FRONT;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.danvan.coordination.common.DocumentReference;
import io.danvan.taskboard.testing.Story;
import io.danvan.taskboard.testing.TestBody;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Acting from a card, up to the command that the organisation's service is sent. */
class ActionsIT extends ActingTest {
  private static final int MOST_STEPS = 400;

  @Test
  void acceptsByKeyboardAlone() throws InterruptedException {
    body.grant(1, 1);
    Locator accept = button(OTHER_COMMUNE, "accept");
    tabTo(accept);
    page.keyboard().press("Enter");
    assertThat(dialog().getByRole(AriaRole.BUTTON, exactly("Nhận việc"))).isFocused();
    page.keyboard().press("Space");

    TestBody.Command command = body.received();
    assertThat(command.path())
        .isEqualTo("/api/commitments/" + story.part(OTHER_COMMUNE) + "/actions");
    assertThat(command.body().get("action").asString()).isEqualTo("accept");
    assertThat(command.header("Authorization")).isEqualTo("Bearer token");
    assertThat(command.header("If-Match")).isEqualTo("\"1.0\"");
    assertThat(command.header("Idempotency-Key")).isNotBlank();
    assertThat(command.header("Accept-Language")).isEqualTo("vi");
    assertThat(dialog()).isHidden();
    assertThat(page.locator("#toast")).hasText("Đã gửi: Nhận việc");
    assertThat(part(page, story, OTHER_COMMUNE).locator(".pending")).isVisible();
    assertThat(part(page, story, OTHER_COMMUNE)).hasAttribute("aria-busy", "true");
    assertThat(accept).isFocused();
    page.keyboard().press("Enter");
    assertThat(dialog()).isHidden();

    story.accept(OTHER_COMMUNE);

    assertThat(part(page, story, OTHER_COMMUNE).locator(".state")).containsText("Đã nhận");
    assertThat(part(page, story, OTHER_COMMUNE).locator(".pending")).isHidden();
    assertThat(card(page, story).locator("h3 a")).isFocused();
  }

  @Test
  void escapeLeavesEverythingAsItWas() {
    Locator accept = button(OTHER_COMMUNE, "accept");
    accept.press("Enter");
    assertThat(dialog()).isVisible();
    page.keyboard().press("Escape");
    assertThat(dialog()).isHidden();
    assertThat(accept).isFocused();
  }

  @Test
  void theKeyboardComesBackToACardThatWasRepaintedBehindTheForm() {
    button(OTHER_COMMUNE, "accept").press("Enter");
    assertThat(dialog()).isVisible();
    story.report(PROVINCE, 20, "Đã ban hành kế hoạch.");
    assertThat(part(page, story, PROVINCE).locator(".state")).containsText("20%");
    page.keyboard().press("Escape");
    assertThat(button(OTHER_COMMUNE, "accept")).isFocused();
  }

  @Test
  void reportsProgress() throws InterruptedException {
    story.accept(OTHER_COMMUNE);
    body.grant(1, 2);
    act(OTHER_COMMUNE, "report-progress");
    dialog().getByLabel("Mức độ hoàn thành (%)").fill("40");
    dialog().getByLabel("Nội dung đã thực hiện").fill("Đã phát quang 3 km đường băng cản lửa.");
    dialog().getByLabel("Số, ký hiệu").fill("12/BC-UBND");
    dialog().getByLabel("Ngày ban hành").fill("2026-11-20");
    send("Báo cáo tiến độ");

    var command = body.received().body();
    assertThat(command.get("percent").asInt()).isEqualTo(40);
    assertThat(command.get("text").asString()).isEqualTo("Đã phát quang 3 km đường băng cản lửa.");
    assertThat(command.at("/evidence/0/number").asString()).isEqualTo("12/BC-UBND");
    assertThat(command.at("/evidence/0/issuer").asString()).isEqualTo(OTHER_COMMUNE.toString());

    story.report(OTHER_COMMUNE, 40, "Đã phát quang 3 km đường băng cản lửa.");
    assertThat(part(page, story, OTHER_COMMUNE).locator(".state")).containsText("40%");
    assertThat(part(page, story, OTHER_COMMUNE).locator(".pending")).isHidden();
  }

  @Test
  void aClickIntoTheFormDoesNotLoadItAnew() throws InterruptedException {
    story.accept(OTHER_COMMUNE);
    body.grant(1, 2);
    List<String> loaded = new ArrayList<>();
    page.onRequest(request -> loaded.add(request.url()));
    act(OTHER_COMMUNE, "fulfil");
    dialog().locator("h2").click();
    dialog().getByLabel("Kết quả").click();
    page.keyboard().type("Đã trồng 2 ha rừng.");
    send("Nộp kết quả");

    body.received();
    assertThat(dialog()).isHidden();
    assertThat(loaded).filteredOn(url -> url.contains("/forms/")).hasSize(1);
  }

  @Test
  void handsInItsResult() throws InterruptedException {
    story.accept(OTHER_COMMUNE);
    body.grant(1, 2);
    act(OTHER_COMMUNE, "fulfil");
    dialog().getByLabel("Kết quả").fill("Không xảy ra cháy trong tháng cao điểm.");
    send("Nộp kết quả");
    assertThat(body.received().body().get("result").asString())
        .isEqualTo("Không xảy ra cháy trong tháng cao điểm.");
  }

  @Test
  void confirmsOrReturnsWhatWasHandedIn() throws InterruptedException {
    Story ours =
        story(OTHER_COMMUNE)
            .issue("Hiến đất mở đường", today().plusDays(8), OTHER_FRONT)
            .accept(OTHER_FRONT)
            .fulfil(OTHER_FRONT, "42 hộ đã ký biên bản.");
    story = ours;

    body.grant(1, 2);
    act(OTHER_FRONT, "return");
    assertThat(dialog().locator("blockquote")).containsText("42 hộ đã ký biên bản.");
    dialog().getByLabel("Lý do").fill("Đề nghị bổ sung danh sách thửa đất.");
    send("Trả lại");
    TestBody.Command returned = body.received();
    assertThat(returned.header("If-Match")).isEqualTo("\"1.2\"");
    assertThat(returned.body().get("reason").asString())
        .isEqualTo("Đề nghị bổ sung danh sách thửa đất.");
    ours.giveBack(OTHER_FRONT, "Đề nghị bổ sung danh sách thửa đất.");
    assertThat(part(page, ours, OTHER_FRONT).locator(".state")).containsText("Bị trả lại");

    ours.fulfil(OTHER_FRONT, "42 hộ, kèm danh sách thửa đất.");
    body.grant(3, 3);
    act(OTHER_FRONT, "confirm");
    send("Xác nhận");
    assertThat(body.received().body().get("action").asString()).isEqualTo("confirm");
  }

  @Test
  void showsBeforeAnAnswerAllThatItDecides() {
    DocumentReference report =
        new DocumentReference(
            "45/BC-MTTQ",
            LocalDate.of(2026, 11, 20),
            OTHER_FRONT,
            "https://vanban.example/45",
            null);
    story =
        story(OTHER_COMMUNE)
            .issue("Hiến đất mở đường", today().plusDays(8), OTHER_FRONT)
            .accept(OTHER_FRONT)
            .askExtension(OTHER_FRONT, LocalDate.of(2030, 1, 15), "Mưa lũ.")
            .askTransfer(OTHER_FRONT, COMMUNE_FRONT, "Ngoài địa bàn.");
    assertThat(quoteOf("refuse-extension")).hasText("Xin gia hạn đến 15/01/2030Mưa lũ.");
    assertThat(quoteOf("refuse-transfer"))
        .hasText(
            "Xin chuyển phần việc sang Ủy ban Mặt trận Tổ quốc Việt Nam xã Con Cuông"
                + "Ngoài địa bàn.");

    story.fulfil(OTHER_FRONT, "42 hộ đã ký.", report);
    assertThat(quoteOf("confirm"))
        .containsText(
            "Văn bản số 45/BC-MTTQ ngày 20/11/2026, Ủy ban Mặt trận Tổ quốc Việt Nam xã Môn Sơn");
    assertThat(dialog().getByRole(AriaRole.LINK)).hasAttribute("href", report.link());
  }

  @Test
  void saysAtTheFieldWhatIsMissing() {
    story.accept(OTHER_COMMUNE);
    act(OTHER_COMMUNE, "report-progress");
    Locator percent = dialog().getByLabel("Mức độ hoàn thành (%)");
    percent.fill("120");
    send("Báo cáo tiến độ");
    assertThat(percent).isFocused();
    assertThat(percent).hasAccessibleDescription("Nhập một số từ 0 đến 100.");
    assertThat(dialog().getByLabel("Nội dung đã thực hiện"))
        .hasAccessibleDescription(
            "Tối đa 1.000 ký tự. Không ghi họ tên, số định danh, số điện thoại hay số nhà của người"
                + " dân. Hãy điền mục này.");
  }

  @Test
  void showsARefusalAtItsFieldAndKeepsWhatWasTyped() throws InterruptedException {
    story.accept(OTHER_COMMUNE);
    body.refuse(
        422,
        """
        {"title": "Có thông tin cá nhân", "code": "personal-data", "field": "result",
         "detail": "Trường “result” có số điện thoại.", "action": "Bỏ thông tin đó."}
        """);
    act(OTHER_COMMUNE, "fulfil");
    Locator result = dialog().getByLabel("Kết quả");
    result.fill("Liên hệ 0912 345 678 để biết thêm.");
    send("Nộp kết quả");
    String key = body.received().header("Idempotency-Key");
    assertThat(result).isFocused();
    assertThat(result).hasValue("Liên hệ 0912 345 678 để biết thêm.");
    assertThat(dialog().locator(".fault")).hasText("Trường “Kết quả” có số điện thoại.");
    assertThat(dialog().getByRole(AriaRole.ALERT)).hasText("Có thông tin cá nhânBỏ thông tin đó.");

    body.grant(1, 2);
    result.fill("Đã hoàn thành.");
    send("Nộp kết quả");
    assertThat(body.received().header("Idempotency-Key")).isEqualTo(key);
    assertThat(dialog()).isHidden();
  }

  @Test
  void showsWhatChangedMeanwhileAndKeepsWhatWasTyped() throws InterruptedException {
    story.accept(OTHER_COMMUNE);
    act(OTHER_COMMUNE, "report-progress");
    dialog().getByLabel("Mức độ hoàn thành (%)").fill("30");
    dialog().getByLabel("Nội dung đã thực hiện").fill("Đã họp thôn.");
    story.extend(OTHER_COMMUNE, today().plusDays(30), "Mưa lũ");
    body.refuse(
        412,
        """
        {"title": "Hồ sơ đã thay đổi", "code": "stale-version", "detail": "Đã gia hạn.",
         "action": "Gửi lại với phiên bản mới trong If-Match."}
        """);
    send("Báo cáo tiến độ");
    String first = body.received().header("If-Match");
    assertThat(dialog().getByRole(AriaRole.ALERT))
        .hasText(
            "Hồ sơ đã thay đổiĐã gia hạn."
                + "Nội dung đã nhập vẫn còn. Xem lại hiện trạng ở trên rồi gửi lại.");
    assertThat(dialog().getByLabel("Mức độ hoàn thành (%)")).hasValue("30");
    assertThat(dialog().getByLabel("Nội dung đã thực hiện")).hasValue("Đã họp thôn.");

    body.grant(2, 2);
    send("Báo cáo tiến độ");
    assertThat(body.received().header("If-Match")).isEqualTo("\"2.1\"").isNotEqualTo(first);
    assertThat(dialog()).isHidden();
  }

  @Test
  void keepsWhatWasTypedWhenTheSessionHasEnded() {
    story.accept(OTHER_COMMUNE);
    act(OTHER_COMMUNE, "fulfil");
    dialog().getByLabel("Kết quả").fill("Đã hoàn thành.");
    page.context().clearCookies();
    send("Nộp kết quả");
    assertThat(dialog().getByRole(AriaRole.ALERT)).containsText("Phiên làm việc đã hết");
    assertThat(dialog().getByLabel("Kết quả")).hasValue("Đã hoàn thành.");
  }

  @Test
  void whoseTokenIsNotRenewedSignsInAgain() {
    page.request().get("/test/sign-in?seconds=-60&organisation=" + OTHER_COMMUNE);
    act(OTHER_COMMUNE, "accept");
    send("Nhận việc");
    assertThat(dialog().getByRole(AriaRole.ALERT)).containsText("Phiên làm việc đã hết");
    assertThat(page.request().get("/tasks/new").status()).isEqualTo(401);
  }

  @Test
  void whoseTokenNoServiceAcceptsSignsInAgain() throws InterruptedException {
    body.refuse(401, "{}");
    act(OTHER_COMMUNE, "accept");
    send("Nhận việc");
    body.received();
    assertThat(dialog().getByRole(AriaRole.ALERT)).containsText("Phiên làm việc đã hết");
    assertThat(page.request().get("/tasks/new").status()).isEqualTo(401);
  }

  /** Presses Tab until an element has the focus, as somebody without a mouse has to. */
  private void tabTo(Locator element) {
    for (int i = 0; i < MOST_STEPS; i++) {
      page.keyboard().press("Tab");
      if ((boolean) element.evaluate("element => element === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError("cannot be reached by Tab: " + element);
  }
}
