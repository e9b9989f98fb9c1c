package io.danvan.taskboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.danvan.coordination.directory.OrganisationKind.MASS_MOBILIZATION;
import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.testing.Country;
import io.danvan.taskboard.testing.Accessibility;
import io.danvan.taskboard.testing.Chromium.Screen;
import io.danvan.taskboard.testing.PageTest;
import io.danvan.taskboard.testing.Sample;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** WCAG 2.2 AA, as far as a program can tell, of every page in every size and language. */
class AccessibilityIT extends PageTest {
  private static final OrganisationId IDLE = Country.body(MASS_MOBILIZATION, Country.ANH_SON);
  private static boolean told;

  /** The pages, and how somebody gets to them. */
  private enum Sight {
    BOARD(COMMUNE, "/") {
      @Override
      void reach(Page page) {
        page.locator("#live[data-state=live]").waitFor();
      }
    },
    EMPTY_BOARD(IDLE, "/"),
    TASK(COMMUNE, "/") {
      @Override
      void reach(Page page) {
        page.locator(".card h3 a").first().click();
        page.locator(".timeline li").first().waitFor();
      }
    },
    FORM(COMMUNE, "/") {
      @Override
      void reach(Page page) {
        page.locator("[data-action=report-progress]:visible").first().click();
        page.locator("dialog button.primary").click();
        page.locator("dialog .fault").first().waitFor();
      }
    },
    NEW_TASK(COMMUNE, "/tasks/new") {
      @Override
      void reach(Page page) {
        page.getByRole(AriaRole.COMBOBOX).and(page.locator("input")).pressSequentially("mon son");
        page.locator(".picker [role=option]").first().waitFor();
      }
    },
    NEW_MEETING(COMMUNE, "/meetings/new") {
      @Override
      void reach(Page page) {
        page.locator("[data-add=invited]").click();
        page.locator("fieldset.group").first().waitFor();
      }
    },
    NEW_SCHEDULE(COMMUNE, "/meetings/new") {
      @Override
      void reach(Page page) {
        page.locator("#schedule").selectOption("true");
        page.locator("#days").waitFor();
      }
    },
    COMPLIANCE(PROVINCE, "/compliance"),
    COMMUNES_OWN(COMMUNE, "/compliance"),
    PROMISES(COMMUNE, "/compliance/" + Country.CON_CUONG + "?duty=DIALOGUE") {
      @Override
      void reach(Page page) {
        page.locator("#promised-title").waitFor();
      }
    },
    MEETING(COMMUNE, "/compliance") {
      @Override
      void reach(Page page) {
        page.locator(".sessions a").first().click();
        page.locator(".timeline li").first().waitFor();
      }
    },
    PUBLIC(COMMUNE, "/public/" + Country.CON_CUONG),
    PUBLIC_ANSWER(COMMUNE, "/public/" + Country.CON_CUONG) {
      @Override
      void reach(Page page) {
        page.locator(".answer:has(> .hint) a").first().click();
        page.locator("#earlier").waitFor();
      }
    },
    DRAFT_FORM(COMMUNE, "/") {
      @Override
      void reach(Page page) {
        MATTERS.reach(page);
        page.locator("[data-action=publish-answer]:visible").first().click();
        page.locator("dialog [name=correction]").waitFor();
      }
    },
    MATTERS(COMMUNE, "/") {
      @Override
      void reach(Page page) {
        page.locator(".card h3 a:has-text('Đối thoại về nước sạch')").first().click();
        page.locator("#matters-title").waitFor();
      }
    },
    MATTER_FORM(COMMUNE, "/") {
      @Override
      void reach(Page page) {
        MATTERS.reach(page);
        page.locator("a[href$='/matters/new']").click();
        page.locator("fieldset.group").first().waitFor();
      }
    },
    ANSWER_FORM(COMMUNE, "/") {
      @Override
      void reach(Page page) {
        MATTERS.reach(page);
        page.locator("a[href$='/actions/answer']").first().click();
        page.locator("#answer").selectOption("TRANSFERRED");
        page.locator("#transfer input[role=combobox]").waitFor();
      }
    },
    RECEIPT(COMMUNE, "/receipts"),
    ERROR(COMMUNE, "/nowhere");

    private final OrganisationId organisation;
    private final String path;

    Sight(OrganisationId organisation, String path) {
      this.organisation = organisation;
      this.path = path;
    }

    void reach(Page page) {}
  }

  @BeforeEach
  void boardWithTasksInAllStates() {
    if (!told) {
      Sample.tell(board, Instant.now());
      Sample.gather(board, Instant.now());
      told = true;
    }
  }

  static Stream<Arguments> sights() {
    return Arrays.stream(Sight.values())
        .flatMap(
            sight ->
                Stream.of(
                    Arguments.of(sight, Screen.DESKTOP, "vi"),
                    Arguments.of(sight, Screen.DESKTOP, "en"),
                    Arguments.of(sight, Screen.PHONE, "vi"),
                    Arguments.of(sight, Screen.PHONE, "en"),
                    Arguments.of(sight, Screen.ZOOMED, "vi")));
  }

  @ParameterizedTest
  @MethodSource("sights")
  void everyPageIsAccessible(Sight sight, Screen screen, String language) {
    String path = sight.path.startsWith("/public") ? sight.path + "?lang=" + language : sight.path;
    Page page = open(sight.organisation, path, screen, language);
    sight.reach(page);

    assertThat(page.locator("html")).hasAttribute("lang", language);
    assertThat(Accessibility.violations(page)).as("violations").isEmpty();
    assertThat(Accessibility.tooWide(page)).as("what makes the page scroll sideways").isEmpty();
    assertThat(tooSmall(page)).as("targets of less than 24 pixels").isEmpty();
    assertThat(unreachable(page)).as("controls without the keyboard").isEmpty();
    page.context().close();
  }

  /** By WCAG 2.5.8 a link within a sentence need not be large. */
  private static List<?> tooSmall(Page page) {
    return (List<?>)
        page.evaluate(
            """
            () => [...document.querySelectorAll("a, button, input:not([type=hidden]), select, textarea")]
              .filter((element) => element.checkVisibility() && !element.matches(".skip"))
              .filter((element) => getComputedStyle(element).display !== "inline")
              .filter((element) => {
                const { width, height } = element.getBoundingClientRect();
                return width < 24 || height < 24;
              })
              .map((element) => element.outerHTML.slice(0, 120))
            """);
  }

  /**
   * Goes through the page with the Tab key; names what is not come by, or not seen to have the
   * focus.
   */
  private static List<?> unreachable(Page page) {
    page.evaluate(
        """
        () => {
          const here = document.querySelector("dialog[open]") ?? document;
          window.left = new Set([...here.querySelectorAll("a, button, input:not([type=hidden]), select, textarea")]
            .filter((element) => element.checkVisibility()));
          window.steps = window.left.size + 2;
          document.activeElement.blur();
        }
        """);
    int steps = (int) page.evaluate("window.steps");
    // A field of a date has a stop for each of its parts.
    int most = 4 * steps;
    for (int i = 0; i < most && (int) page.evaluate("window.left.size") > 0; i++) {
      page.keyboard().press("Tab");
      page.evaluate(
          """
          () => {
            const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
            if (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) {
              window.left.delete(document.activeElement);
            }
          }
          """);
    }
    return (List<?>) page.evaluate("[...window.left].map((each) => each.outerHTML.slice(0, 120))");
  }
}
