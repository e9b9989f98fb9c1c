package io.danvan.taskboard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.platform.testing.Line;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.testing.Chromium.Screen;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A test of the pages in a real browser. The board is the same for all such tests of a JVM, so each
 * looks at cards of its own, or is an organisation of its own.
 */
public abstract class PageTest extends BoardTest {
  /** The services of all three bodies. */
  protected static final TestBody body = new TestBody();

  private static Chromium chromium;

  @DynamicPropertySource
  static void bodies(DynamicPropertyRegistry properties) {
    for (String kind : List.of("peoples-committee", "mass-mobilization", "fatherland-front")) {
      properties.add("danvan.bodies." + kind, body::address);
    }
  }

  @BeforeAll
  static void startBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stopBrowser() {
    chromium.close();
  }

  /** A browser of an earlier test may still have asked for something as it was closed. */
  @BeforeEach
  void nothingWasSentYet() {
    body.forget();
  }

  @AfterEach
  void scriptsHaveNothingToComplainOf() {
    assertThat(chromium.complaints()).isEmpty();
  }

  /** A page on a desktop in Vietnamese. */
  protected Page open(OrganisationId organisation, String path) {
    return open(organisation, path, Screen.DESKTOP, "vi");
  }

  /** A page. */
  protected Page open(OrganisationId organisation, String path, Screen screen, String language) {
    Page page = chromium.open(address(), organisation, screen, language);
    page.navigate(path);
    return page;
  }

  /** A board whose stream is open: what happens from now on comes over it. */
  protected Page openLive(OrganisationId organisation) {
    Page page = open(organisation, "/");
    page.locator("#live[data-state=live]").waitFor();
    return page;
  }

  /** The same over a line that can be cut. */
  protected static Page openOver(Line line, OrganisationId organisation) {
    Page page = chromium.open(line.address(), organisation, Screen.DESKTOP, "vi");
    page.navigate("/");
    page.locator("#live[data-state=live]").waitFor();
    return page;
  }

  /** The card of a story's task. */
  protected static Locator card(Page page, Story story) {
    return page.locator("#card-" + story.task());
  }

  /** One organisation's part, on a card or on the task's page. */
  protected static Locator part(Page page, Story story, OrganisationId responsible) {
    return page.locator(".part[data-commitment='" + story.part(responsible) + "']");
  }

  /** The day it is in Viet Nam. */
  protected static LocalDate today() {
    return VietNam.dateOf(Instant.now());
  }
}
