package io.danvan.coordination.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.testing.fuzz.Accounts;
import io.danvan.platform.testing.fuzz.Fuzzer;
import io.danvan.platform.testing.fuzz.Operation;
import io.danvan.platform.testing.fuzz.Seen;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class FuzzIT {
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
  void whateverIsAskedHasAnAnswer(OrganisationKind kind) throws IOException {
    BodyService body = Bodies.of(kind);
    Office office = Office.of(Country.body(kind, Country.NGHE_AN));
    JdbcClient database = body.bean(JdbcClient.class);

    Map<Integer, Integer> answers =
        new Fuzzer(
                body.address(),
                Operation.of(office.get("/v3/api-docs").granted()),
                new Accounts(
                    office.organisation().value(),
                    Country.body(kind, Country.CON_CUONG).value(),
                    Country.body(kind, Country.MON_SON).value()),
                () ->
                    database
                        .sql("SELECT coalesce(max(position), 0) FROM journal")
                        .query(Long.class)
                        .single(),
                new Seen())
            .run();

    assertThat(answers).containsKeys(200, 201, 400, 401, 403, 404, 422);
    assertThat(office.get("/actuator/health/readiness").status()).isEqualTo(200);
    Tale.of(office.organisation());
  }
}
