package io.danvan.taskboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static io.danvan.coordination.testing.Country.OTHER_FRONT;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static io.danvan.coordination.testing.Country.PROVINCE_MOBILIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.taskboard.testing.TestBody;
import org.junit.jupiter.api.Test;

/**
 * What the Front and the superiors of those who owe something say of it, up to the command that the
 * organisation's service is sent.
 */
class RemarksIT extends ActingTest {
  @Test
  void explainsToOneSuperiorWhatThatOneDemanded() throws InterruptedException {
    story
        .accept(OTHER_COMMUNE)
        .demandExplanation(PROVINCE, OTHER_COMMUNE, "Vì sao chậm?")
        .demandExplanation(PROVINCE_MOBILIZATION, OTHER_COMMUNE, "Vì sao chưa họp dân?");
    body.grant(1, 2);
    Locator quote = quoteOf("give-explanation");
    assertThat(quote).hasCount(1);
    boolean province = quote.textContent().contains("Vì sao chậm?");
    assertThat(quote)
        .containsText(
            (province ? "Ủy ban nhân dân tỉnh Nghệ An" : "Ban Tuyên giáo và Dân vận Tỉnh ủy")
                + " yêu cầu giải trình");
    dialog().getByLabel("Nội dung giải trình").fill("Do mưa lũ.");
    dialog().locator("button.primary").click();
    assertThat(body.received().body().get("demandedBy").asString())
        .isEqualTo((province ? PROVINCE : PROVINCE_MOBILIZATION).toString());
  }

  @Test
  void theFrontsHeadDisputesWhatWasHandedInAndAllSeeThatItIsOpenAgain()
      throws InterruptedException {
    story.accept(OTHER_COMMUNE).fulfil(OTHER_COMMUNE, "Đã phát quang xong.").confirm(OTHER_COMMUNE);
    asHeadOf(OTHER_FRONT);
    body.grant(2, 2);
    act(OTHER_COMMUNE, "dispute");
    assertThat(dialog().locator("blockquote")).containsText("Đã phát quang xong.");
    dialog().getByLabel("Cách hỏi nhân dân").selectOption("INTERVIEWS");
    dialog().getByLabel("Số người được hỏi").fill("12");
    dialog().getByLabel("Lý do").fill("Nhân dân cho biết chưa phát quang.");
    send("Không đồng tình");

    TestBody.Command command = body.received();
    assertThat(command.body().get("method").asString()).isEqualTo("INTERVIEWS");
    assertThat(command.body().get("asked").asInt()).isEqualTo(12);
    assertThat(command.body().get("reason").asString())
        .isEqualTo("Nhân dân cho biết chưa phát quang.");

    story
        .dispute(OTHER_FRONT, OTHER_COMMUNE, "Nhân dân cho biết chưa phát quang.")
        .reopen(OTHER_COMMUNE, OTHER_FRONT);
    page.reload();
    assertThat(part(page, story, OTHER_COMMUNE).locator(".state")).containsText("Đang thực hiện");
    assertThat(part(page, story, OTHER_COMMUNE).locator(".finding"))
        .containsText("Mặt trận không đồng tình");
    assertThat(page.locator(".timeline"))
        .containsText(
            "Không đồng tình với kết quả của Ủy ban nhân dân xã Môn Sơn,"
                + " sau khi hỏi từng người (12 người)");
    assertThat(button(OTHER_COMMUNE, "dispute")).hasCount(0);
  }

  @Test
  void theFrontsHeadVerifiesWhatWasHandedIn() throws InterruptedException {
    story.accept(OTHER_COMMUNE).fulfil(OTHER_COMMUNE, "Đã phát quang xong.");
    asHeadOf(OTHER_FRONT);
    body.grant(1, 2);
    act(OTHER_COMMUNE, "verify");
    dialog().getByLabel("Cách hỏi nhân dân").selectOption("RESIDENTS_MEETING");
    dialog().getByLabel("Số người được hỏi").fill("0");
    dialog().getByLabel("Kết quả xác minh").fill("Đường băng đã thông.");
    send("Xác minh");
    assertThat(dialog().getByLabel("Số người được hỏi"))
        .hasAccessibleDescription(
            "Chỉ ghi số lượng, không ghi danh tính. Dưới 5 người thì chỉ hiện “dưới 5 người”. Nhập"
                + " số người, từ 1 đến 100.000.");
    dialog().getByLabel("Số người được hỏi").fill("34");
    send("Xác minh");
    assertThat(body.received().body().get("finding").asString()).isEqualTo("Đường băng đã thông.");

    story.verify(OTHER_FRONT, OTHER_COMMUNE, "Đường băng đã thông.");
    page.reload();
    assertThat(part(page, story, OTHER_COMMUNE).locator(".finding"))
        .containsText("Mặt trận đã xác minh");
  }

  @Test
  void aSuperiorsHeadDemandsAnExplanationFromTheTasksPage() throws InterruptedException {
    story =
        story(OTHER_FRONT)
            .issue("Trồng rừng phòng hộ", today().plusDays(9), OTHER_COMMUNE)
            .accept(OTHER_COMMUNE);
    asHeadOf(PROVINCE);
    body.grant(1, 1);
    act(OTHER_COMMUNE, "demand-explanation");
    dialog().getByLabel("Lý do").fill("Vì sao chậm?");
    send("Yêu cầu giải trình");
    assertThat(body.received().body().get("action").asString()).isEqualTo("demand-explanation");
  }

  /** Somebody who heads an organisation looks at the task's page. */
  private void asHeadOf(OrganisationId organisation) {
    page.request().get("/test/sign-in?role=head&organisation=" + organisation);
    page.navigate("/tasks/" + story.task());
  }
}
