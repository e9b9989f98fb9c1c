package io.danvan.coordination.story;

import static io.danvan.coordination.directory.OrganisationKind.MASS_MOBILIZATION;
import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.COMMUNE_PARTY;
import static io.danvan.coordination.testing.Country.PROVINCE_MOBILIZATION;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.danvan.platform.testing.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All topics read again, the service's own among them, give the same tables, byte for byte. */
class ReplayIT {
  /** What is about this database or about requests, or never leaves the service. */
  private static final Set<String> OTHER_THINGS =
      Set.of(
          "command_answer",
          "command_origin",
          "answer_draft",
          "complaint_count",
          "dead_letter",
          "directory_revision",
          "inbox_position",
          "journal_comparison",
          "matter_receipt",
          "redacted_event",
          "redaction",
          "redaction_event",
          "registered_schema",
          "relay_checkpoint",
          "scheduled_tasks",
          "second_look",
          "second_look_key");

  @Test
  void aServiceThatLostItsDatabaseHasTheSameTablesAgain() {
    Office committee = Office.of(COMMUNE);
    Tale tale = Tale.of(PROVINCE_MOBILIZATION, COMMUNE, COMMUNE_FRONT);
    Part part = tale.part(COMMUNE);
    Tale.does(committee, part, "accept");
    Tale.does(committee, part, "fulfil", Map.of("result", "Đã xong.", "evidence", List.of()));
    Gathering meeting = Gathering.of(COMMUNE, COMMUNE_FRONT);
    meeting.hostDoes("report-held", Orders.held());
    meeting.hostDoes("issue-notice", Orders.notice(COMMUNE, COMMUNE_FRONT));
    meeting.sees(Office.of(PROVINCE_MOBILIZATION));
    Gathering reception =
        Gathering.of(Office.headOf(COMMUNE_PARTY), Orders.reception(COMMUNE_PARTY));
    reception.hostDoes("report-held", Orders.held());
    reception.raised(Orders.matters(COMMUNE_PARTY, "HEALTH", "OTHER"));
    Tale.everywhere(part);
    BodyService service = Bodies.of(MASS_MOBILIZATION);
    JdbcClient original = service.bean(JdbcClient.class);

    try (var again =
        BodyService.run(
            BodyApplication.class,
            "again",
            TestPostgres.newDatabase(),
            "--danvan.coordination.body=" + MASS_MOBILIZATION,
            "--danvan.relay.enabled=false")) {
      JdbcClient replayed = again.getBean(JdbcClient.class);

      await()
          .atMost(Duration.ofSeconds(90))
          .untilAsserted(() -> assertThat(contents(replayed)).isEqualTo(contents(original)));
      assertThat(contents(original))
          .containsKeys("commitment", "task", "meeting", "matter_event", "journal", "stream_gate");
    }
  }

  private static Map<String, List<String>> contents(JdbcClient jdbc) {
    return jdbc
        .sql(
            """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = 'public' AND table_name NOT LIKE 'flyway%'
            """)
        .query((row, number) -> row.getString(1))
        .list()
        .stream()
        .filter(table -> !OTHER_THINGS.contains(table))
        .collect(toMap(Function.identity(), table -> rows(jdbc, table)));
  }

  /** All rows, without the columns that tell only how or when they arrived. */
  private static List<String> rows(JdbcClient jdbc, String table) {
    return jdbc.sql(
            """
            SELECT (to_jsonb(t) - '{revision,position,transaction_id,parked_at,record_offset}'::text[])::text
            FROM %s AS t ORDER BY 1
            """
                .formatted(table))
        .query((row, number) -> row.getString(1))
        .list();
  }
}
