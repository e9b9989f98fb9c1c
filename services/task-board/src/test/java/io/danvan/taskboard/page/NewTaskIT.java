package io.danvan.taskboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.danvan.coordination.testing.Country.COMMUNE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.danvan.coordination.testing.Country;
import io.danvan.taskboard.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form by which a task is issued. */
class NewTaskIT extends PageTest {
  private Page page;

  @BeforeEach
  void weAreAboutToIssueATask() {
    page = open(COMMUNE, "/tasks/new");
  }

  @Test
  void aFingerThatGoesDownOnTheListMayBeAboutToScroll() {
    Locator name = organisation(0);
    name.pressSequentially("mon son");
    Locator option = page.locator(".picker [role=option]:visible").first();

    option.dispatchEvent("pointerdown");
    assertThat(name).hasValue("mon son");

    option.click();
    assertThat(name).hasValue("Ủy ban nhân dân xã Môn Sơn");
    assertThat(name).isFocused();
  }

  @Test
  void saysAtThePartItIsAboutWhatWasRefused() throws InterruptedException {
    fill();
    page.getByText("Thêm phần việc").click();
    ask(1, "mat tran mon son");
    body.refuse(
        422,
        """
        {"title": "Có thông tin cá nhân", "code": "personal-data", "field": "parts[2].work",
         "detail": "Trường “parts[2].work” có số điện thoại.", "action": "Bỏ thông tin đó."}
        """);
    page.locator("#new-task .submit button").click();

    body.received();
    assertThat(work(1)).isFocused();
    assertThat(work(1))
        .hasAccessibleDescription("Trường “Việc đơn vị này phải làm” có số điện thoại.");
    assertThat(page.locator("#work")).not().hasAttribute("aria-invalid", "true");
  }

  @Test
  void namesTheOrganisationThatMayNotBeAsked() throws InterruptedException {
    fill();
    body.refuse(
        422,
        """
        {"title": "Không có quan hệ giao việc", "code": "no-standing", "organisation": "%1$s",
         "field": "parts[1].responsible", "action": "Chọn cơ quan khác.",
         "detail": "Cơ quan của bạn không được giao phần việc cho cơ quan %1$s."}
        """
            .formatted(Country.OTHER_COMMUNE));
    page.locator("#new-task .submit button").click();

    body.received();
    assertThat(organisation(0)).isFocused();
    assertThat(page.locator("#parts .fault"))
        .hasText(
            "Cơ quan của bạn không được giao phần việc cho cơ quan Ủy ban nhân dân xã Môn Sơn.");
  }

  private void fill() {
    page.getByLabel("Tên nhiệm vụ").fill("Phòng, chống cháy rừng");
    page.locator("#due").fill(today().plusDays(30).toString());
    page.locator("#position").selectOption(new SelectOption().setIndex(1));
    for (String field :
        new String[] {"work", "responsibility", "authority", "result", "own-work"}) {
      page.locator("#" + field).fill("Theo kế hoạch.");
    }
    ask(0, "mon son");
  }

  private void ask(int part, String name) {
    organisation(part).pressSequentially(name);
    page.locator(".picker [role=option]:visible").first().click();
    work(part).fill("Theo kế hoạch.");
  }

  private Locator organisation(int part) {
    return page.locator("#parts fieldset").nth(part).locator("input[role=combobox]");
  }

  private Locator work(int part) {
    return page.locator("#parts fieldset").nth(part).locator("textarea");
  }
}
