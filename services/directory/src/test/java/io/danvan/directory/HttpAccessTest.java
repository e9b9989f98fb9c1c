package io.danvan.directory;

import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.directory.DirectoryIds;
import io.danvan.coordination.directory.LadderId;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.directory.PositionRole;
import io.danvan.platform.testing.AccessTable;
import io.danvan.platform.testing.Endpoints;
import io.danvan.platform.testing.TestIssuer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** It declares duties, so the directory is not the one that other tests read. */
@TestPropertySource(properties = "danvan.relay.enabled=false")
class HttpAccessTest extends DirectoryServiceTest {
  private static final String RULE =
      """
      {"duty": "DIALOGUE", "office": "PEOPLES_COMMITTEE", "level": "PROVINCE", "times": 1,
       "period": "YEAR", "partPeriod": "NONE", "basis": "Luật", "verified": false,
       "validFrom": "2087-01-01", "lastDay": "2087-12-31"}
      """;
  private static final String YEAR =
      """
      {"holidays": [], "workedDays": [], "basis": "Bộ luật Lao động", "verified": false}
      """;

  private static final PositionId HEAD =
      DirectoryIds.position(
          DirectoryIds.body(OrganisationKind.PEOPLES_COMMITTEE, "17254"),
          PositionRole.HEAD,
          DirectoryIds.FOUNDED_ON);
  private static final LadderId LADDER = DirectoryIds.ladder("default/2025");
  private static final String DEFAULT =
      """
      {"steps": [{"step": 1, "kind": "OVERDUE", "days": 1, "count": "CALENDAR_DAYS"}],
       "basis": "Quy chế", "verified": false, "validFrom": "2025-07-01"}
      """;

  @Autowired private ApplicationContext service;

  @Test
  void thePageShowsWhatEachCallerIsAnswered() throws IOException, InterruptedException {
    UUID committee = DirectoryIds.body(OrganisationKind.PEOPLES_COMMITTEE, "17254").value();
    String unit = "/api/units/" + DirectoryIds.unit("17254", DirectoryIds.FOUNDED_ON);
    String organisation = "/api/organisations/" + committee;
    AccessTable table =
        new AccessTable(
            address(), Endpoints.of(service), role -> TestIssuer.get().token(committee, role));
    table
        .row("GET /api/units", "/api/units")
        .row("GET /api/units/{id}", unit)
        .row("GET /api/units/{id}/children", unit + "/children")
        .row("GET /api/units/{id}/ancestors", unit + "/ancestors")
        .row("GET /api/units/{id}/organisations", unit + "/organisations")
        .row("GET /api/organisations", "/api/organisations?name=con%20cuong")
        .row("GET /api/organisations/{id}", organisation)
        .row("GET /api/organisations/{id}/positions", organisation + "/positions")
        .row("GET /api/duty-rules", "/api/duty-rules")
        .row(
            "GET /api/duty-rules/{id}/terms",
            "/api/duty-rules/"
                + DirectoryIds.dutyRule("reception/commune/2026")
                + "/terms?year=2026")
        .row("GET /api/calendar-years/{year}", "/api/calendar-years/2026")
        .row("GET /api/ladders", "/api/ladders")
        .row(
            "POST /api/operator/duty-rules/{id}",
            _ -> post(table, "/api/operator/duty-rules/" + UUID.randomUUID(), RULE))
        .row(
            "POST /api/operator/calendar-years/{year}",
            _ -> post(table, "/api/operator/calendar-years/2087", YEAR))
        .row(
            "POST /api/operator/ladders/{id}",
            _ -> post(table, "/api/operator/ladders/" + LADDER, DEFAULT))
        .row(
            "POST /api/operator/positions/{id}/vacancies",
            _ ->
                post(
                    table, "/api/operator/positions/" + HEAD + "/vacancies", "{\"vacancies\": []}"))
        .isShownUnder("directory");
  }

  private static HttpRequest.Builder post(AccessTable table, String path, String body) {
    return table
        .get(path)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }
}
