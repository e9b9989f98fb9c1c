package io.danvan.taskboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import io.danvan.taskboard.testing.PageTest;
import io.danvan.taskboard.testing.Story;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Snapshots that come late, to one tab or to several of one browser. */
class TabsIT extends PageTest {
  private static final String SNAPSHOT = "**/snapshot";

  private final List<Route> asked = new ArrayList<>();
  private Story story;
  private Page page;

  @BeforeEach
  void aTaskIsOnTheBoard() {
    story = story(PROVINCE).issue("Việc trên nhiều thẻ", today().plusDays(6), COMMUNE);
    page = openLive(COMMUNE);
    assertThat(state(page)).containsText("Chờ phản hồi");
  }

  @Test
  void aSlowSnapshotDoesNotTakeThePageBack() {
    page.route(SNAPSHOT, this::holdTheFirst);
    String gap = "{kind: 'frame', from: later, id: `${generation}:${later + 1}`, frame: {}}";
    tell(page, gap, gap);
    page.waitForCondition(() -> !asked.isEmpty());
    APIResponse old = asked.getFirst().fetch();
    story.accept(COMMUNE);

    Response late =
        page.waitForResponse(
            SNAPSHOT, () -> asked.getFirst().fulfill(new Route.FulfillOptions().setResponse(old)));

    assertThat(late.finished()).isNull();
    assertThat(state(page)).containsText("Đã nhận");
    story.report(COMMUNE, 15, "Bắt đầu.");
    assertThat(state(page)).containsText("15%");
    assertThat(asked).hasSize(1);
  }

  @Test
  void aTabWhoseSnapshotIsOlderHearsOfWhatLiesBetween() {
    Page other = page.context().newPage();
    other.navigate("/");
    other.locator("#live[data-state=live]").waitFor();
    List<Route> leaders = new ArrayList<>();
    page.route(SNAPSHOT, leaders::add);
    other.route(SNAPSHOT, this::holdTheFirst);

    tell(page, "{kind: 'reset'}");
    page.waitForCondition(() -> !leaders.isEmpty() && !asked.isEmpty());
    APIResponse old = asked.getFirst().fetch();
    story.accept(COMMUNE);
    page.waitForRequest("**/stream?**", () -> leaders.getFirst().resume());
    assertThat(state(page)).containsText("Đã nhận");
    asked.getFirst().fulfill(new Route.FulfillOptions().setResponse(old));

    assertThat(state(other)).containsText("Đã nhận");
  }

  private void holdTheFirst(Route route) {
    asked.add(route);
    if (asked.size() > 1) {
      route.resume();
    }
  }

  private Locator state(Page tab) {
    return part(tab, story, COMMUNE).locator(".state");
  }

  /** Tells all tabs of the browser something, as the one that keeps the connection does. */
  private static void tell(Page tab, String... messages) {
    tab.evaluate(
        """
        () => {
          const { scope, position } = document.getElementById("board").dataset;
          const { lang, dataset } = document.documentElement;
          const [generation, version] = position.split(":");
          const later = Number(version) + 1_000;
          const tabs = new BroadcastChannel(`board ${scope} ${dataset.organisation} ${lang}`);
          [%s].forEach((message) => tabs.postMessage(message));
        }
        """
            .formatted(String.join(", ", messages)));
  }
}
