package io.danvan.taskboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.CON_CUONG;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.danvan.platform.security.Role;
import io.danvan.taskboard.testing.Accessibility;
import io.danvan.taskboard.testing.Chromium.Screen;
import io.danvan.taskboard.testing.PageTest;
import io.danvan.taskboard.testing.TestBody;
import java.io.IOException;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of complaints, and the form that counts one more. */
class ComplaintFormIT extends PageTest {
  private static final String PATH = "/complaint-counts";
  private static final String FEW = "{\"count\": null, \"fewerThan\": 5}";
  private static final String MANY = "{\"count\": 17, \"fewerThan\": null}";

  @Test
  void countsOneMoreByTheKeyboardAndShowsTheNumberAnew() throws InterruptedException {
    Page page = opened(FEW, MANY, Screen.DESKTOP, "vi");
    assertThat(page.locator("dd")).containsText(new String[] {"dưới 5", "17"});
    page.locator("#year").selectOption(String.valueOf(today().getYear() - 1));
    page.locator("#year").focus();
    page.keyboard().press("Tab");
    body.show("{}");
    body.show(FEW);
    body.show("{\"count\": 18, \"fewerThan\": null}");
    page.keyboard().press("Enter");

    TestBody.Command command = body.received();
    assertThat(command.path()).isEqualTo("/api/complaint-counts");
    assertThat(command.header("Idempotency-Key")).isNotBlank();
    assertThat(command.body().path("year").isInt()).isTrue();
    assertThat(command.body().path("year").asInt()).isEqualTo(today().getYear() - 1);
    assertThat(command.body().size()).isEqualTo(1);
    assertThat(page.locator("#toast")).hasText("Đã đếm thêm một.");
    assertThat(page.locator("dd")).containsText(new String[] {"dưới 5", "18"});
  }

  @Test
  void saysAtTheFieldWhatIsWrongAndSendsItAgainUnderTheSameKey() throws InterruptedException {
    Page page = opened(FEW, FEW, Screen.DESKTOP, "vi");
    body.refuse(
        422,
        """
        {"title": "Năm không đếm được", "detail": "Trường “year” phải từ năm 2025 đến năm 2026.",
         "action": "Nhập năm nay hoặc năm trước.", "field": "year"}
        """);
    Locator button = page.locator("#count-form button.primary");
    button.click();

    assertThat(page.locator("#year")).isFocused();
    assertThat(page.locator(".field .fault")).containsText("Trường “Năm nhận” phải từ năm 2025");
    assertThat(page.locator("#count-form .problem")).containsText("Nhập năm nay hoặc năm trước.");
    String key = body.received().header("Idempotency-Key");
    body.show("{}");
    body.show(FEW);
    body.show(FEW);
    button.click();
    assertThat(body.received().header("Idempotency-Key")).isEqualTo(key);
    page.waitForURL("**" + PATH);
  }

  @Test
  void isForCommunesCommitteesOnlyAndCountsForThoseWhoMay()
      throws IOException, InterruptedException {
    assertThat(get(signedIn(PROVINCE), PATH).statusCode()).isEqualTo(404);
    assertThat(get(signedIn(COMMUNE_FRONT), PATH).statusCode()).isEqualTo(404);
    assertThat(body.isUntouched()).isTrue();

    HttpClient viewer = signedIn(COMMUNE, Role.VIEWER);
    body.show(MANY);
    body.show(FEW);
    assertThat(get(viewer, PATH).body()).contains("17").doesNotContain("count-form\"");
  }

  @Test
  void isFoundFromTheCommitteesOwnPageOfReceptions() throws IOException, InterruptedException {
    String own = "/compliance/" + CON_CUONG;
    assertThat(get(signedIn(COMMUNE), own).body()).contains("href=\"" + PATH + "\"");
    assertThat(get(signedIn(PROVINCE), own).body()).doesNotContain("href=\"" + PATH + "\"");
    assertThat(get(signedIn(COMMUNE_FRONT), own).body()).doesNotContain("href=\"" + PATH + "\"");
  }

  @Test
  void tellsWhatTheServiceRefusesToShow() throws IOException, InterruptedException {
    body.refuse(403, "{\"title\": \"Không được xem\", \"detail\": \"x\", \"action\": \"y\"}");

    assertThat(get(signedIn(COMMUNE), PATH).body()).contains("Không được xem");
  }

  @ParameterizedTest
  @CsvSource({"DESKTOP,vi", "PHONE,en", "ZOOMED,vi"})
  void isAccessible(Screen screen, String language) throws InterruptedException {
    Page page = opened(FEW, MANY, screen, language);

    assertThat(Accessibility.violations(page)).isEmpty();
    assertThat(Accessibility.tooWide(page)).isEmpty();
  }

  /** The page with the numbers of this year and of the one before. */
  private Page opened(String current, String before, Screen screen, String language)
      throws InterruptedException {
    body.show(current);
    body.show(before);
    Page page = open(COMMUNE, PATH, screen, language);
    String asked = "/api/complaint-counts/" + COMMUNE + "/";
    assertThat(body.received().path()).isEqualTo(asked + today().getYear());
    assertThat(body.received().path()).isEqualTo(asked + (today().getYear() - 1));
    return page;
  }
}
