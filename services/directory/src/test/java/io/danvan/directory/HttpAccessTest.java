package io.danvan.directory;

import io.danvan.coordination.directory.DirectoryIds;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.platform.testing.AccessTable;
import io.danvan.platform.testing.Endpoints;
import io.danvan.platform.testing.TestIssuer;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class HttpAccessTest extends DirectoryServiceTest {
  @Autowired private ApplicationContext service;

  @Test
  void thePageShowsWhatEachCallerIsAnswered() throws IOException, InterruptedException {
    UUID committee = DirectoryIds.body(OrganisationKind.PEOPLES_COMMITTEE, "17254").value();
    String unit = "/api/units/" + DirectoryIds.unit("17254", DirectoryIds.FOUNDED_ON);
    String organisation = "/api/organisations/" + committee;
    new AccessTable(
            address(), Endpoints.of(service), role -> TestIssuer.get().token(committee, role))
        .row("GET /api/units", "/api/units")
        .row("GET /api/units/{id}", unit)
        .row("GET /api/units/{id}/children", unit + "/children")
        .row("GET /api/units/{id}/ancestors", unit + "/ancestors")
        .row("GET /api/units/{id}/organisations", unit + "/organisations")
        .row("GET /api/organisations", "/api/organisations?name=con%20cuong")
        .row("GET /api/organisations/{id}", organisation)
        .row("GET /api/organisations/{id}/positions", organisation + "/positions")
        .isShownUnder("directory");
  }
}
