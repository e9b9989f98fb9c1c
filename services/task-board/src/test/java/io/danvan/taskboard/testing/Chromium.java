package io.danvan.taskboard.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import io.danvan.coordination.common.OrganisationId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The system's Chromium, driven over its own protocol; it speaks to nobody but the board. */
public final class Chromium implements AutoCloseable {
  private static final Path COMMAND =
      Path.of(System.getProperty("danvan.test.chromium", "/usr/bin/chromium"));
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          "--disable-quic");

  /** In milliseconds, for a machine that has more to do. */
  private static final double PATIENCE = 20_000;

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  /** Starts it. */
  public Chromium() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(COMMAND).setArgs(QUIET));
  }

  /** How large the window is. */
  public enum Screen {
    DESKTOP(1440, 900),
    PHONE(360, 780),
    /** What is left of 1280 by 1024 at a zoom of 400 %. */
    ZOOMED(320, 256);

    private final int width;
    private final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  /** Opens a page of the board for somebody who signs in for an organisation. */
  public Page open(String board, OrganisationId organisation, Screen screen, String language) {
    BrowserContext person =
        person(
            new Browser.NewContextOptions()
                .setBaseURL(board)
                .setViewportSize(screen.width, screen.height));
    person.addCookies(List.of(new Cookie("danvan-language", language).setUrl(board)));
    person.request().get("/test/sign-in?organisation=" + organisation);
    return person.newPage();
  }

  /** Somebody's own browser, which shares nothing with the others. */
  public BrowserContext person(Browser.NewContextOptions options) {
    BrowserContext person = browser.newContext(options);
    person.onPage(this::listen);
    return person;
  }

  /** Errors of scripts and breaches of the content policy since this was asked before. */
  public List<String> complaints() {
    List<String> since = List.copyOf(complaints);
    complaints.clear();
    return since;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private void listen(Page page) {
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          // A refused request is one too; what the page makes of it is tested.
          if (message.type().equals("error") && !message.text().startsWith("Failed to load")) {
            complaints.add(message.text());
          }
        });
  }
}
