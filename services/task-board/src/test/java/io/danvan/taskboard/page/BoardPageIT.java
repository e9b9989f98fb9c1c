package io.danvan.taskboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.danvan.coordination.directory.OrganisationKind.FATHERLAND_FRONT;
import static io.danvan.coordination.directory.OrganisationKind.PEOPLES_COMMITTEE;
import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.COMMUNE_PARTY;
import static io.danvan.coordination.testing.Country.CON_CUONG;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static io.danvan.coordination.testing.Country.PROVINCE_MOBILIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.testing.Line;
import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.testing.PageTest;
import io.danvan.taskboard.testing.Story;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The board as a coordinator sees it. */
class BoardPageIT extends PageTest {
  private static final OrganisationId QUIET = Country.body(PEOPLES_COMMITTEE, Country.ANH_SON);
  private static final OrganisationId QUIET_FRONT = Country.body(FATHERLAND_FRONT, Country.ANH_SON);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Test
  void opensOnOurOwnWorkWithWhatWaitsForUsFirst() {
    Story theirs = story(COMMUNE).issue("Việc chờ Mặt trận", today().plusDays(1), COMMUNE_FRONT);
    theirs.fulfil(COMMUNE, "Đã xong phần mình").confirm(COMMUNE);
    Story ours = story(PROVINCE).issue("Việc chờ chúng tôi", today().plusDays(90), COMMUNE);

    Page page = open(COMMUNE, "/");

    assertThat(page).hasURL(Pattern.compile("/boards/" + new Scope.Own(COMMUNE) + "$"));
    assertThat(page.locator("h1")).hasText("Ủy ban nhân dân xã Con Cuông");
    assertThat(card(page, ours).locator(".chip")).hasText("Chờ chúng tôi");
    assertThat(card(page, theirs).locator(".chip")).isHidden();
    assertThat(before(card(page, ours), card(page, theirs))).isTrue();
  }

  @Test
  void showsTheWorkOfAllBelowAfterOneChoice() {
    Story below = story(COMMUNE).issue("Việc của xã", today().plusDays(20), COMMUNE_FRONT);
    Page page = open(PROVINCE, "/");
    assertThat(card(page, below)).hasCount(0);

    page.getByRole(AriaRole.LINK, named("Toàn địa bàn")).click();

    assertThat(page.locator("h1")).hasText("Tỉnh Nghệ An");
    assertThat(page.locator(".scopes [aria-current]")).hasText("Toàn địa bàn");
    assertThat(card(page, below)).isVisible();
  }

  @Test
  void countsAllCardsAndShowsTheRestWhenAsked() {
    int many = 45;
    for (int i = 0; i < many; i++) {
      story(QUIET).issue("Việc thứ " + i, today().plusDays(i + 1), QUIET_FRONT);
    }
    Page page = open(QUIET, "/");
    Locator column = page.locator("#column-REQUESTED");
    Locator cards = column.locator(".card");
    assertThat(column.locator(".count")).hasText(String.valueOf(many));
    assertThat(page.locator("#column-DONE .count")).hasText("0");
    assertThat(page.locator("#column-DONE .empty")).hasText("Chưa có nhiệm vụ nào hoàn thành.");
    int shown = cards.count();
    assertThat(shown).isLessThan(many);

    Locator more = column.getByRole(AriaRole.BUTTON, inColumn("Xem thêm"));
    page.route("**/cards?**", Route::abort);
    more.click();
    assertThat(page.locator("#toast")).hasText("Không kết nối được tới hệ thống.");
    page.unroute("**/cards?**");
    more.click();
    assertThat(cards.nth(shown).locator("h3 a")).isFocused();
    while (more.isVisible()) {
      int before = cards.count();
      more.click();
      assertThat(cards.nth(before)).isVisible();
    }
    assertThat(cards).hasCount(many);
  }

  @Test
  void saysOfEachPartWhoWaitsForWhomAndSinceWhen() {
    Instant now = Instant.now();
    Story story =
        Story.of(PROVINCE_MOBILIZATION, now.minus(Duration.ofDays(5)), board)
            .issue("Đối thoại với nhân dân", today().plusDays(2), COMMUNE, COMMUNE_FRONT)
            .accept(COMMUNE_FRONT)
            .at(now.minus(Duration.ofDays(3)))
            .fulfil(COMMUNE_FRONT, "Đã tổ chức ở hai bản.");

    Page page = open(COMMUNE, "/");

    Locator card = card(page, story);
    assertThat(card.locator(".lead"))
        .hasText("Chủ trì: Ban Tuyên giáo và Dân vận Tỉnh ủy · giao 5 ngày trước");
    assertThat(card.locator(".due")).containsText("Hạn " + DAY.format(today().plusDays(2)));
    assertThat(card.locator(".due strong")).hasText("Sắp đến hạn: còn 2 ngày");
    assertThat(card.locator(".part")).hasCount(3);
    assertThat(part(page, story, COMMUNE).locator(".state")).containsText("Chờ phản hồi");
    assertThat(part(page, story, COMMUNE).locator(".us")).hasText("Chờ chúng tôi · đã 5 ngày");
    assertThat(part(page, story, COMMUNE).locator(".them")).isHidden();
    assertThat(part(page, story, COMMUNE_FRONT).locator(".state")).containsText("Đã nộp kết quả");
    assertThat(part(page, story, COMMUNE_FRONT).locator(".them"))
        .hasText("Chờ Ban Tuyên giáo và Dân vận Tỉnh ủy · đã 3 ngày");
  }

  @Test
  void showsAPartsOwnDayIfItIsNotTheCards() {
    Story story =
        story(PROVINCE)
            .issue("Lấy ý kiến nhân dân", today().minusDays(1), COMMUNE, COMMUNE_FRONT)
            .accept(COMMUNE)
            .extend(COMMUNE, today().plusDays(40), "Trùng lịch tiếp xúc cử tri");

    Page page = open(COMMUNE, "/");

    assertThat(card(page, story).locator("article > .due strong")).hasText("Quá hạn 1 ngày");
    assertThat(part(page, story, COMMUNE).locator(".due"))
        .containsText(
            "Hạn %s (hạn ban đầu %s)"
                .formatted(DAY.format(today().plusDays(40)), DAY.format(today().minusDays(1))));
    assertThat(part(page, story, COMMUNE_FRONT).locator(".due")).hasCount(0);
  }

  @Test
  void foldsTheManyPartsOfATaskButOurs() {
    Story story =
        story(PROVINCE)
            .issue(
                "Việc của nhiều đơn vị",
                today().plusDays(2),
                COMMUNE,
                COMMUNE_FRONT,
                COMMUNE_PARTY,
                PROVINCE_MOBILIZATION)
            .accept(COMMUNE_FRONT);
    Page page = openLive(COMMUNE);
    Locator card = card(page, story);
    assertThat(card.locator(".tally")).hasText(Pattern.compile("3 Chờ phản hồi\\s+2 Đã nhận"));
    assertThat(part(page, story, COMMUNE)).isVisible();
    assertThat(part(page, story, COMMUNE_FRONT)).isHidden();

    Locator unfold = card.locator(".unfold");
    assertThat(unfold).hasAccessibleName("Xem đủ 5 phần việc");
    unfold.press("Enter");
    assertThat(part(page, story, COMMUNE_FRONT)).isVisible();

    story.report(COMMUNE_FRONT, 5, "Bắt đầu.");

    assertThat(part(page, story, COMMUNE_FRONT).locator(".state")).containsText("5%");
    assertThat(unfold).isFocused();
    unfold.press("Enter");
    assertThat(part(page, story, COMMUNE_FRONT)).isHidden();
  }

  @Test
  void aChangeRepaintsOneCardAndNothingElse() {
    Story moving = story(PROVINCE).issue("Việc sẽ chuyển cột", today().plusDays(3), COMMUNE);
    Story still = story(PROVINCE).issue("Việc đứng yên", today().plusDays(4), COMMUNE);
    moving.accept(COMMUNE).accept(PROVINCE).report(PROVINCE, 50, "Đã làm một nửa.");
    Page page = openLive(COMMUNE);
    assertThat(page.locator("#column-ACCEPTED").locator(card(page, moving))).isVisible();
    assertThat(card(page, still)).isVisible();
    page.evaluate(
        """
        () => {
          document.querySelectorAll(".card").forEach((card) => (card.old = true));
          window.touched = new Set();
          new MutationObserver((records) => records.forEach((record) =>
            [...record.addedNodes, ...record.removedNodes].forEach((node) => {
              const card = record.target.closest?.(".card") ?? node.closest?.(".card") ?? node;
              window.touched.add(card.id ?? record.target.className);
            }))).observe(document.getElementById("board"), { childList: true, subtree: true });
        }
        """);
    int before = count(page, "IN_PROGRESS");

    moving.report(COMMUNE, 45, "Đã họp với ba bản.");

    Locator moved = page.locator("#column-IN_PROGRESS").locator(card(page, moving));
    assertThat(moved).containsText("Đang thực hiện 45%");
    assertThat(page.locator("#column-IN_PROGRESS .count")).hasText(String.valueOf(before + 1));
    assertThat(page.locator("#say")).hasText("“Việc sẽ chuyển cột” chuyển sang Đang thực hiện");
    assertThat(page.evaluate("[...document.querySelectorAll('.card')].filter(c => !c.old).length"))
        .isEqualTo(1);
    assertThat(page.evaluate("[...window.touched].filter(id => id.startsWith('card-'))"))
        .asList()
        .containsExactly("card-" + moving.task());
  }

  @Test
  void theKeyboardStaysInACardThatIsRepainted() {
    Story story =
        story(PROVINCE).issue("Việc đang xem", today().plusDays(5), COMMUNE, COMMUNE_PARTY);
    Page page = openLive(COMMUNE);
    Locator accept = part(page, story, COMMUNE).locator("[data-action=accept]");
    accept.focus();

    story.accept(COMMUNE_PARTY);

    assertThat(part(page, story, COMMUNE_PARTY).locator(".state")).containsText("Đã nhận");
    assertThat(accept).isFocused();

    story.accept(COMMUNE);

    assertThat(part(page, story, COMMUNE).locator(".state")).containsText("Đã nhận");
    assertThat(card(page, story).locator("h3 a")).isFocused();
  }

  @Test
  void aLostStreamResumesWithoutAGap() throws IOException {
    Story story = story(PROVINCE).issue("Việc khi mất mạng", today().plusDays(6), COMMUNE);
    try (Line line = new Line(address())) {
      Page page = openOver(line, COMMUNE);
      page.evaluate("window.stayed = true");
      assertThat(part(page, story, COMMUNE).locator(".state")).containsText("Chờ phản hồi");

      line.cut();
      assertThat(page.locator("#live")).containsText("Mất kết nối");
      story.accept(COMMUNE).report(COMMUNE, 10, "Bắt đầu.");
      Story missed = story(PROVINCE).issue("Việc giao lúc đó", today().plusDays(7), COMMUNE);
      line.mend();

      assertThat(part(page, story, COMMUNE).locator(".state")).containsText("Đang thực hiện 10%");
      assertThat(card(page, missed)).isVisible();
      assertThat(page.locator("#live")).containsText("Cập nhật trực tiếp");
      assertThat(page.evaluate("window.stayed")).isEqualTo(true);
    }
  }

  @Test
  void asksWhereAProxyHoldsTheEventsBack() {
    Story story = story(PROVINCE).issue("Việc sau máy chủ ủy nhiệm", today().plusDays(6), COMMUNE);
    Page page = open(COMMUNE, "/tasks/new");
    page.addInitScript(
        """
        window.EventSource = class {
          constructor() {
            setTimeout(() => this.onopen?.());
          }
          addEventListener() {}
          close() {}
        };
        """);
    page.clock().install();
    page.navigate("/");
    page.waitForCondition(
        () -> {
          page.clock().fastForward(Duration.ofSeconds(51).toMillis());
          return page.locator("#live[data-state=polling]").count() > 0;
        });

    story.accept(COMMUNE);

    assertThat(part(page, story, COMMUNE).locator(".state")).containsText("Đã nhận");
  }

  @Test
  void aPageThatShowsOnlyCountsOfABoardThatHasShrunkBeginsAgain() throws IOException {
    Story story = story(PROVINCE).issue("Việc của bảng vừa đủ", today().plusDays(6), COMMUNE);
    try (Line line = new Line(address())) {
      Page page = openOver(line, COMMUNE);
      page.evaluate(
          """
          () => {
            const board = document.getElementById("board");
            board.dataset.countsOnly = "yes";
            board.querySelectorAll(".cards").forEach((list) => list.remove());
          }
          """);
      story.accept(COMMUNE);
      line.cut();
      assertThat(page.locator("#live")).containsText("Mất kết nối");
      line.mend();

      assertThat(part(page, story, COMMUNE).locator(".state")).containsText("Đã nhận");
      assertThat(page.locator("#board")).not().hasAttribute("data-counts-only", "yes");
    }
  }

  @Test
  void speaksEnglishOnceChosen() {
    Story story = story(PROVINCE).issue("Việc của tỉnh", today(), COMMUNE);
    Page page = open(COMMUNE, "/");
    page.getByRole(AriaRole.BUTTON, named("English")).click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(page.locator("h1")).hasText("People's Committee of Con Cuong Commune");
    assertThat(card(page, story).locator(".due strong")).hasText("Due today");
  }

  @Test
  void leadsBackFromAPageThatIsNotThere() {
    for (String path :
        new String[] {
          "/nowhere", "/tasks/1", "/tasks/00000000-0000-0000-0000-000000000000", "/boards/unit-1"
        }) {
      Page page = open(COMMUNE, path);
      assertThat(page.locator("h1")).hasText("Không mở được trang");
      page.getByRole(AriaRole.LINK, named("Về bảng việc")).click();
      assertThat(page.locator("h1")).hasText("Ủy ban nhân dân xã Con Cuông");
    }
    Page page = open(COMMUNE, "/boards/" + new Scope.WithAllBelow(Country.NGHE_AN));
    assertThat(page.locator("h1")).hasText("Không được xem phạm vi này");
    assertThat(open(COMMUNE_FRONT, "/boards/" + new Scope.WithAllBelow(CON_CUONG)).locator("h1"))
        .hasText("Xã Con Cuông");
  }

  private static int count(Page page, String column) {
    return Integer.parseInt(page.locator("#column-" + column + " .count").textContent());
  }

  private static boolean before(Locator one, Locator other) {
    return (boolean)
        one.evaluate(
            "(one, other) => !!(one.compareDocumentPosition(other) & 4)", other.elementHandle());
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.GetByRoleOptions inColumn(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}
