package io.danvan.directory;

import io.danvan.coordination.directory.DirectoryIds;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

class DutiesHttpTest extends DirectoryServiceTest {
  @Test
  void theRulesOfADayAreShownWithTheirBasisAndMark() {
    ask("/api/duty-rules?inForceOn=2026-07-01")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[?(@.office=='PEOPLES_COMMITTEE_CHAIR' && @.level=='COMMUNE')].basis")
        .isEqualTo(List.of("Luật 136/2025/QH15"))
        .jsonPath("$.items[?(@.office=='PEOPLES_COMMITTEE_CHAIR' && @.level=='PROVINCE')].verified")
        .isEqualTo(List.of(false))
        .jsonPath("$.items[?(@.level=='DISTRICT')]")
        .isEmpty();
    ask("/api/duty-rules").expectBody().jsonPath("$.items[?(@.level=='DISTRICT')]").isNotEmpty();
  }

  @Test
  void whatACommuneOwesIsCountedByTheRule() {
    ask("/api/duty-rules/" + DirectoryIds.dutyRule("reception/commune/2026") + "/terms?year=2026")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.rule.times")
        .isEqualTo(2)
        .jsonPath("$.items.length()")
        .isEqualTo(6)
        .jsonPath("$.items[0].month")
        .isEqualTo("2026-07");
  }

  @Test
  void theYearShowsItsHolidays() {
    ask("/api/calendar-years/2026")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.holidays[?(@.day=='2026-09-02')].name")
        .isEqualTo(List.of("Quốc khánh"))
        .jsonPath("$.workedDays.length()")
        .isEqualTo(2);
  }

  @Test
  void theLadderOfADayIsShownWithItsMark() {
    ask("/api/ladders?inForceOn=2026-07-01")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(1)
        .jsonPath("$.items[0].verified")
        .isEqualTo(false)
        .jsonPath("$.items[0].steps[?(@.kind=='SUPERIOR')].days")
        .isEqualTo(List.of(10));
    ask("/api/ladders?inForceOn=2024-07-01").expectBody().jsonPath("$.items").isEmpty();
  }

  @Test
  void whatIsNotThereIsRefused() {
    refused("/api/calendar-years/2099", 404, "unknown-year");
    refused("/api/duty-rules/" + UUID.randomUUID() + "/terms?year=2026", 404, "unknown-duty-rule");
    refused(
        "/api/duty-rules/" + DirectoryIds.dutyRule("reception/commune/2026") + "/terms?year=99999",
        400,
        "invalid-parameter");
  }

  private void refused(String path, int status, String code) {
    ask(path).expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
  }

  private RestTestClient.ResponseSpec ask(String path) {
    return viewer().get().uri(path).exchange();
  }
}
