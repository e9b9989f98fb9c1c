package io.danvan.taskboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.CON_CUONG;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.danvan.coordination.testing.Duties;
import io.danvan.taskboard.testing.PageTest;
import io.danvan.taskboard.testing.TestBody;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** The way from a figure that lacks something to the office's words beside it. */
class ExplanationFormIT extends PageTest {
  @Test
  void leadsFromTheFigureToTheFormAndBack() throws InterruptedException {
    String path =
        "/duties/%s/%s/explanations".formatted(Duties.TWICE_A_MONTH.id(), YearMonth.from(today()));
    Page page = open(COMMUNE, "/compliance/" + CON_CUONG);
    page.locator("a[href='" + path + "']").click();
    page.locator(".submit button.primary").click();
    assertThat(page.locator("#explanation")).isFocused();
    page.locator("#explanation").fill("Mưa lũ chia cắt đường.");
    body.grant(1, 1);
    page.locator(".submit button.primary").click();

    TestBody.Command command = body.received();
    assertThat(command.path()).isEqualTo("/api" + path);
    assertThat(command.header("If-Match")).isEqualTo("\"0\"");
    assertThat(command.body().path("explanation").asString()).isEqualTo("Mưa lũ chia cắt đường.");
    page.waitForURL("**/compliance/" + CON_CUONG + "?**");
  }
}
