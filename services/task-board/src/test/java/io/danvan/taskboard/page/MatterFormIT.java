package io.danvan.taskboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.CON_CUONG;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.danvan.coordination.matter.MatterTopic;
import io.danvan.coordination.meeting.HostMode;
import io.danvan.coordination.meeting.MeetingKind;
import io.danvan.taskboard.testing.Gathering;
import io.danvan.taskboard.testing.PageTest;
import io.danvan.taskboard.testing.TestBody;
import org.junit.jupiter.api.Test;

/** The forms by which matters are written down and answered, up to the slips on paper. */
class MatterFormIT extends PageTest {
  private static final String CODE = "PBC2-FGHJ-KM34-NPQR-STVX-5678";

  @Test
  void writesMattersDownAndShowsTheirSlipsWithoutLeavingAnything() throws InterruptedException {
    Gathering meeting = held();
    Page page = open(COMMUNE, meeting.path() + "/matters/new");
    page.locator("[name='matters[0].topic']").selectOption("HEALTH");
    page.locator("[name='matters[0].count']").fill("12");
    page.locator("[name='matters[0].repeated']").selectOption("true");
    page.locator("[data-add=matters]").click();
    page.locator("[name='matters[1].raisedBy']").selectOption("BUSINESS");
    String raised =
        "{\"raised\": [{\"matter\": \"x\", \"number\": 3, \"receipt\": \"%s\"}, {\"matter\": \"y\","
            + " \"receipt\": \"z\"}]}";
    body.show(raised.formatted(CODE));
    page.locator(".submit button.primary").first().click();

    TestBody.Command command = body.received();
    assertThat(command.path()).isEqualTo("/api" + meeting.path() + "/matters");
    assertThat(command.body().at("/matters/0/topic").asString()).isEqualTo("HEALTH");
    assertThat(command.body().at("/matters/0/count").isInt()).isTrue();
    assertThat(command.body().at("/matters/0/repeated").asBoolean()).isTrue();
    assertThat(command.body().at("/matters/1/raisedBy").asString()).isEqualTo("BUSINESS");
    assertThat(command.body().at("/matters/1/unit").asString()).isEqualTo(CON_CUONG.toString());
    assertThat(page.locator(".slip")).hasCount(2);
    assertThat(page.locator(".slip").first()).containsText(CODE);
    assertThat(page.locator(".slip").first()).containsText("Y tế");
    assertThat(page.locator(".slip [data-slip=number]").first()).hasText("3");
    assertThat(page.locator("#matter-form")).isHidden();
    assertThat(page.url()).doesNotContain(CODE);
    assertThat(page.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}])").toString())
        .doesNotContain(CODE);
  }

  /** The first answer was lost on its way, and the request sent again. */
  @Test
  void saysThatCodesDoNotShowAgain() throws InterruptedException {
    Gathering meeting = held();
    Page page = open(COMMUNE, meeting.path() + "/matters/new");
    body.show("");
    page.locator(".submit button.primary").first().click();

    body.received();
    assertThat(page.locator("#matter-form .problem")).containsText("mã phiếu không hiện lại");
    assertThat(page.locator("#matter-form .problem")).containsText("cấp lại phiếu");
    assertThat(page.locator(".slip")).hasCount(0);
  }

  @Test
  void asksToWhomAMatterWasPassedOnOnlyIfItWas() throws InterruptedException {
    Gathering meeting = held().raise(MatterTopic.OTHER, CON_CUONG, today().minusDays(1));
    String path = meeting.path() + "/matters/" + meeting.matter() + "/actions/answer";
    Page page = open(COMMUNE, path);
    assertThat(page.locator("#transfer")).isHidden();
    page.locator("#answeredOn").fill(today().toString());
    page.locator("#answer").selectOption("TRANSFERRED");
    page.locator(".submit button.primary").first().click();
    assertThat(page.locator("#transfer input[role=combobox]")).isFocused();
    page.locator("#transfer input[role=combobox]").pressSequentially("mat tran con cuong");
    page.locator("#transfer [role=option]").first().click();
    body.grant(2, 2);
    page.locator(".submit button.primary").first().click();

    TestBody.Command command = body.received();
    assertThat(command.path())
        .isEqualTo("/api" + meeting.path() + "/matters/" + meeting.matter() + "/actions");
    assertThat(command.header("If-Match")).isEqualTo("\"1\"");
    assertThat(command.body().path("answer").asString()).isEqualTo("TRANSFERRED");
    assertThat(command.body().path("correction").asBoolean()).isFalse();
    assertThat(command.body().has("transferredTo")).isTrue();
    page.waitForURL("**" + meeting.path());
  }

  private Gathering held() {
    return gathering(COMMUNE)
        .plan(MeetingKind.DIALOGUE, today().minusDays(1), "Đối thoại")
        .held(HostMode.IN_PERSON, today().minusDays(1));
  }
}
