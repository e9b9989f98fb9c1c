package io.danvan.taskboard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What a program can tell of a page's accessibility. */
public final class Accessibility {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private Accessibility() {}

  /** The rules that the page breaks, and where. */
  public static List<String> violations(Page page) {
    // Our pages have no frames, for which the other mode starts a second page each time.
    AxeResults results = new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze();
    assertThat(results.getPasses()).as("rules that were looked at").isNotEmpty();
    return results.getViolations().stream().map(Accessibility::described).toList();
  }

  private static String described(Rule rule) {
    return rule.getHelp()
        + ": "
        + rule.getNodes().stream()
            .map(node -> node.getHtml() + " " + node.getFailureSummary())
            .toList();
  }

  /** Elements that reach beyond the window, unless they scroll within an ancestor of their own. */
  public static List<?> tooWide(Page page) {
    return (List<?>)
        page.evaluate(
            """
            () => document.documentElement.scrollWidth <= innerWidth ? [] :
              [...document.body.querySelectorAll("*")]
                .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
                .map((element) => element.outerHTML.slice(0, 120))
            """);
  }
}
