package io.danvan.taskboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.danvan.coordination.directory.OrganisationKind.MASS_MOBILIZATION;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static io.danvan.coordination.testing.Country.OTHER_FRONT;
import static io.danvan.coordination.testing.Country.PROVINCE_FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.meeting.MeetingKind;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.testing.Chromium.Screen;
import io.danvan.taskboard.testing.Gathering;
import io.danvan.taskboard.testing.PageTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a phone has to load before it shows a full board with an alert at its head. */
class PageBudgetIT extends PageTest {
  private static final Logger log = LoggerFactory.getLogger(PageBudgetIT.class);
  private static final int BYTES = 120_000;
  private static final int COMMITMENTS = 5_000;
  private static final LocalDate LAST_MONTH =
      VietNam.today(Clock.systemUTC()).withDayOfMonth(1).minusMonths(1);
  private static final OrganisationId OTHER_PARTY =
      Country.body(MASS_MOBILIZATION, Country.MON_SON);

  @Test
  void aBoardOfFiveThousandOpenCommitmentsIsWithinItsBudget() {
    int tasks = Math.ceilDiv(COMMITMENTS, 3);
    for (int i = 0; i < tasks; i++) {
      story(PROVINCE_FRONT)
          .issue(
              "Giám sát việc công khai kết quả giải quyết kiến nghị, đợt " + i,
              LocalDate.of(2030, 1, 1).plusDays(i % 365),
              OTHER_FRONT,
              OTHER_PARTY);
    }
    Gathering.of(OTHER_COMMUNE, Country.head(OTHER_COMMUNE), Instant.now(), board)
        .plan(MeetingKind.RECEPTION_PERIODIC, LAST_MONTH, "Tiếp công dân định kỳ");
    Page page = open(PROVINCE_FRONT, "/nowhere", Screen.PHONE, "vi");
    List<Request> finished = new CopyOnWriteArrayList<>();
    page.onRequestFinished(finished::add);

    page.navigate("/");

    assertThat(page.locator(".missed")).isVisible();
    assertThat(page.locator("#column-REQUESTED .count")).hasText(String.valueOf(tasks));
    int loaded = finished.stream().mapToInt(each -> each.sizes().responseBodySize).sum();
    log.info(
        "A board of {} open commitments: {} bytes in {} requests, first paint after {} ms",
        3 * tasks,
        loaded,
        finished.size(),
        page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"));
    assertThat(loaded).isLessThanOrEqualTo(BYTES);
  }
}
