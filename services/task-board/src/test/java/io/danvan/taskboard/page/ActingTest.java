package io.danvan.taskboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.taskboard.testing.PageTest;
import io.danvan.taskboard.testing.Story;
import org.junit.jupiter.api.BeforeEach;

/** A test of acting on one part of a task, from its card or from the task's page. */
abstract class ActingTest extends PageTest {
  Story story;
  Page page;

  @BeforeEach
  void aTaskIsAskedOfUs() {
    story =
        story(PROVINCE)
            .issue("Phối hợp phòng, chống cháy rừng", today().plusDays(9), OTHER_COMMUNE);
    page = openLive(OTHER_COMMUNE);
  }

  Locator dialog() {
    return page.locator("dialog");
  }

  /** What is quoted in the form of an action, opened on the task's page. */
  Locator quoteOf(String action) {
    page.navigate("/tasks/" + story.task());
    page.locator(".part [data-action=" + action + "]:visible").click();
    assertThat(dialog()).isVisible();
    return dialog().locator("blockquote");
  }

  Locator button(OrganisationId responsible, String action) {
    return part(page, story, responsible).locator("[data-action=" + action + "]:visible");
  }

  void act(OrganisationId responsible, String action) {
    button(responsible, action).click();
    assertThat(dialog()).isVisible();
  }

  void send(String action) {
    dialog().getByRole(AriaRole.BUTTON, exactly(action)).click();
  }

  static Locator.GetByRoleOptions exactly(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
