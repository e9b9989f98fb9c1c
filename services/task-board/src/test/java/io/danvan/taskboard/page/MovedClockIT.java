package io.danvan.taskboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.danvan.coordination.testing.Country.COMMUNE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.danvan.platform.time.ClockFile;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.testing.Accessibility;
import io.danvan.taskboard.testing.Chromium.Screen;
import io.danvan.taskboard.testing.PageTest;
import io.danvan.taskboard.testing.Story;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Pages of a demonstration follow its clock, and say so whenever their date is not the real one.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MovedClockIT extends PageTest {
  private static final Duration AHEAD = Duration.ofDays(40);

  /** Boards look for a new day every 20 seconds. */
  private static final Duration TURNED_WITHIN = Duration.ofSeconds(90);

  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @TempDir private static Path folder;

  @DynamicPropertySource
  static void clock(DynamicPropertyRegistry properties) throws IOException {
    ClockFile.create(file(), Duration.ZERO);
    properties.add("danvan.demonstration.clock", MovedClockIT::file);
    properties.add("server.address", () -> "127.0.0.1");
    properties.add("spring.kafka.bootstrap-servers", () -> "127.0.0.1:9");
  }

  private static Path file() {
    return folder.resolve("clock");
  }

  @Test
  @Order(1)
  void theDateIsMarkedOnEveryPageOnceTheClockWasMoved() throws IOException {
    Page before = open(COMMUNE, "/");
    assertThat(before.locator(".demonstration")).hasCount(0);

    ClockFile.move(file(), AHEAD);

    String date = SHOWN.format(VietNam.today(Clock.offset(Clock.systemUTC(), AHEAD)));
    for (String path : new String[] {"/", "/compliance", "/tasks/new"}) {
      assertThat(mark(path, Screen.DESKTOP, "vi")).hasText("Ngày trình diễn: " + date);
    }
    assertThat(mark("/", Screen.PHONE, "en")).hasText("Demonstration date: " + date);
  }

  /** As they do at midnight: the projector asks the same clock. */
  @Test
  @Order(2)
  void cardsOfAnOpenBoardBecomeOverdueWhenTheClockPassesTheirDay() throws IOException {
    LocalDate due = VietNam.today(Clock.offset(Clock.systemUTC(), AHEAD)).plusDays(3);
    Story story = story(COMMUNE).issue("Niêm yết kết quả rà soát hộ nghèo", due);
    Page page = openLive(COMMUNE);
    Locator deadline = card(page, story).locator("article > .due");
    assertThat(deadline).not().containsText("Quá hạn");

    ClockFile.move(file(), AHEAD.plusDays(4));

    assertThat(deadline)
        .containsText(
            "Quá hạn 1 ngày",
            new LocatorAssertions.ContainsTextOptions().setTimeout(TURNED_WITHIN.toMillis()));
  }

  private Locator mark(String path, Screen screen, String language) {
    Page page = open(COMMUNE, path, screen, language);
    assertThat(Accessibility.violations(page)).isEmpty();
    assertThat(Accessibility.tooWide(page)).isEmpty();
    return page.locator(".demonstration");
  }
}
