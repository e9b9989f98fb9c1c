package io.danvan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.directory.DirectoryIds;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.platform.testing.fuzz.Accounts;
import io.danvan.platform.testing.fuzz.Fuzzer;
import io.danvan.platform.testing.fuzz.Operation;
import io.danvan.platform.testing.fuzz.Seen;
import java.io.IOException;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** It declares duties, so the directory is not the one that other tests read. */
@TestPropertySource(properties = "danvan.relay.enabled=false")
class FuzzTest extends DirectoryServiceTest {
  @Autowired private JdbcClient database;

  @Test
  void whateverIsAskedHasAnAnswer() throws IOException {
    byte[] description =
        anyone()
            .get()
            .uri("/v3/api-docs")
            .exchange()
            .expectBody()
            .returnResult()
            .getResponseBodyContent();
    UUID province = DirectoryIds.body(OrganisationKind.PEOPLES_COMMITTEE, "40").value();
    UUID commune = DirectoryIds.body(OrganisationKind.PEOPLES_COMMITTEE, "17254").value();
    LongSupplier journal =
        () -> database.sql("SELECT max(position) FROM journal").query(Long.class).single();

    var answers =
        new Fuzzer(
                address(),
                Operation.of(new JsonMapper().readTree(description)),
                new Accounts(province, commune),
                journal,
                new Seen().know("name", "con cuông").know("asOf", "2026-01-01"))
            .run();

    assertThat(answers).containsKeys(200, 400, 401, 403, 404);
    anyone().get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
  }
}
