package io.danvan.local.endtoend;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.danvan.local.account.Account;
import io.danvan.local.account.Accounts;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.testing.Chromium;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An organisation's coordinator, signed in, in front of an open board, in a browser of their own.
 */
final class Office implements AutoCloseable {
  /** How long anything may take to show, also on a busy machine and after a kill. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /**
   * Notes when a page first showed a part in a state, when a command was answered, and failures.
   */
  private static final String NOTES =
      """
      window.opened = performance.timeOrigin;
      window.shown = {};
      new MutationObserver(() => {
        for (const { dataset } of document.querySelectorAll(".part[data-commitment]")) {
          window.shown[`${dataset.commitment} ${dataset.request} ${dataset.response}`] ??= Date.now();
        }
      }).observe(document, { childList: true, subtree: true });
      const send = window.fetch;
      window.fetch = async (...request) => {
        const answer = await send(...request).catch((failure) => failure);
        if (request[1]?.method === "POST") {
          // What has begun well may break off, when the board's database dies after its first half.
          const whole = answer.ok && (await answer.clone().text().then(() => true, () => false));
          if (whole) {
            sessionStorage.setItem("answered", Date.now());
          } else {
            const { dataset } = document.documentElement;
            dataset.failures = 1 + Number(dataset.failures ?? 0);
          }
        }
        return answer instanceof Error ? Promise.reject(answer) : answer;
      };
      """;

  private final Account account;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private Object opened;

  private Office(Account account, BrowserContext context) {
    this.account = account;
    this.context = context;
    this.page = context.newPage();
    this.opened = "not yet";
  }

  /** Signs in through the issuer's page and waits until the board is live. */
  static Office signIn(Chromium chromium, URI board, String name) {
    Account account =
        Accounts.read().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    BrowserContext context = chromium.person(new Browser.NewContextOptions());
    context.setDefaultTimeout(PATIENCE.toMillis());
    context.addInitScript(NOTES);
    var office = new Office(account, context);
    office.page.navigate(board.toString());
    office.page.fill("#username", name);
    office.page.fill("#password", Accounts.PASSWORD);
    office.page.click("button.main");
    office.awaitLive();
    office.opened = office.page.evaluate("window.opened");
    return office;
  }

  Account account() {
    return account;
  }

  /** Fills in the form of a task with a part of its own and one of each of the others. */
  void draft(String title, List<Office> others) {
    page.click("a[href='/tasks/new']");
    page.fill("#title", title);
    page.fill("#due", LocalDate.now(VietNam.ZONE).plusDays(30).toString());
    page.selectOption("#position", new SelectOption().setIndex(1));
    for (String clear : List.of("work", "responsibility", "authority", "result")) {
      page.fill("#" + clear, "Theo kế hoạch Năm Dân vận chính quyền");
    }
    page.fill("#own-work", "Hướng dẫn, đôn đốc và tổng hợp kết quả");
    for (Office other : others) {
      if (other != others.getFirst()) {
        page.click("[data-add]");
      }
      Locator part = page.locator("#parts fieldset").last();
      part.locator("[role=combobox]").fill("con cuong");
      part.locator("[role=option]")
          .filter(new Locator.FilterOptions().setHasText(other.account.organisationName()))
          .click();
      part.locator("textarea").fill("Vận động nhân dân các bản cùng thực hiện");
    }
  }

  /** Sends the drafted task; says nothing of whether it arrives. */
  void issue() {
    page.click("#new-task .submit button.primary");
  }

  /** Sends the drafted task again for as long as the page says that it failed. */
  void issueUntilDone() {
    repeat("#board", "#new-task .problem:not([hidden])", this::issue);
    awaitLive();
    opened = page.evaluate("window.opened");
  }

  /** The parts of the task's card, the office's own first, once all have come: each by itself. */
  List<Part> partsOf(String title, int count) {
    Locator parts = card(title).locator(".part");
    parts.nth(count - 1).waitFor(attached());
    List<Part> found = new ArrayList<>();
    for (Locator part : parts.all()) {
      found.add(new Part(part.getAttribute("data-commitment")));
    }
    return found;
  }

  /** Opens the form of a move and fills it in. */
  void prepare(Move move, Part part) {
    page.click(
        "%s .actions[data-actor='%s'] [data-action='%s']"
            .formatted(part.element(), account.organisation(), move.action()));
    move.fields().forEach((name, text) -> page.fill("#dialog [name='%s']".formatted(name), text));
  }

  /** Sends the form that is open; says nothing of whether it arrives. */
  void send() {
    page.click("#dialog button.primary");
  }

  /** Sends the form again for as long as the page says that it failed. */
  void sendUntilDone() {
    repeat("#dialog:not([open])", "#dialog .problem:not([hidden])", this::send);
  }

  /** Waits until the board shows a part as it stands now. */
  void awaitPart(Part part) {
    page.locator(part.element()).waitFor(attached());
  }

  /** When it did so first, in milliseconds of this machine's clock. */
  long shown(Part part) {
    return ((Number) page.evaluate("moment => window.shown[moment]", part.moment())).longValue();
  }

  /** When the last command was answered, in milliseconds of this machine's clock. */
  long answered() {
    return Long.parseLong((String) page.evaluate("sessionStorage.getItem('answered')"));
  }

  /** Waits until the board hears of changes as they happen. */
  void awaitLive() {
    page.locator("#live[data-state='live']").waitFor(attached());
  }

  /** Whether it is still the page that was opened, and nothing made it load again. */
  boolean isUntouched() {
    return opened.equals(page.evaluate("window.opened"));
  }

  /** What the page said was wrong, whenever something had to be sent again. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** How many cards the board shows. */
  int cards() {
    return page.locator(".card").count();
  }

  /** How many entries the timeline on the task's own page has. */
  int entriesOf(String title) {
    String address = card(title).locator("h3 a").getAttribute("href");
    Page taskPage = context.newPage();
    try {
      taskPage.navigate(URI.create(page.url()).resolve(address).toString());
      return taskPage.locator(".timeline > li").count();
    } finally {
      taskPage.close();
    }
  }

  /** Keeps what the page shows. */
  void photograph(Path folder) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(folder.resolve(account.name() + ".png")));
  }

  @Override
  public void close() {
    context.close();
  }

  private Locator card(String title) {
    return page.locator(".card").filter(new Locator.FilterOptions().setHasText(title));
  }

  /** Tries again each second, as somebody does who was told to. */
  private void repeat(String done, String problem, Runnable attempt) {
    var failures = new AtomicInteger();
    await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofSeconds(1))
        .atMost(PATIENCE)
        .until(
            () -> {
              String failed =
                  "html[data-failures='%d'] %s".formatted(failures.incrementAndGet(), problem);
              page.locator(done + ", " + failed).first().waitFor(attached());
              if (page.locator(failed).count() == 0) {
                return true;
              }
              complaints.add(page.locator(failed).innerText().replace('\n', ' '));
              attempt.run();
              return false;
            });
    page.evaluate("delete document.documentElement.dataset.failures");
  }

  private static Locator.WaitForOptions attached() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
  }
}
