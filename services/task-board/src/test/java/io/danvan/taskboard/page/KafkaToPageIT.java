package io.danvan.taskboard.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.PROVINCE_MOBILIZATION;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.matter.MatterTopic;
import io.danvan.coordination.meeting.HostMode;
import io.danvan.coordination.meeting.MeetingKind;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.registry.EventCodec;
import io.danvan.platform.testing.TestIssuer;
import io.danvan.platform.testing.TestServers;
import io.danvan.schemas.Topic;
import io.danvan.schemas.Topics;
import io.danvan.taskboard.TaskBoardApplication;
import io.danvan.taskboard.testing.Chromium;
import io.danvan.taskboard.testing.Chromium.Screen;
import io.danvan.taskboard.testing.Gathering;
import io.danvan.taskboard.testing.OverKafka;
import io.danvan.taskboard.testing.Story;
import io.danvan.taskboard.testing.TestSignIn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole board over real servers, from the broker to the screen. */
@SpringBootTest(
    classes = {TaskBoardApplication.class, TestSignIn.class, KafkaToPageIT.KnownCountry.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class KafkaToPageIT {
  private static final String CARDS =
      """
      SELECT scope, item, lane, rank, waiting, participants, restricted
      FROM board.card JOIN board.board ON board.id = card.board
      """;

  @Autowired private EventCodec codec;
  @Autowired private JdbcClient jdbc;

  @Autowired
  @Qualifier("inboxContainer")
  private SmartLifecycle inbox;

  @LocalServerPort private int port;

  /** A directory that has arrived already. */
  @Configuration(proxyBeanMethods = false)
  static class KnownCountry {
    @Bean
    @Primary
    Directory country() {
      return new Country();
    }
  }

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry properties) {
    TestServers.register(properties);
    TestIssuer.register(properties);
    properties.add("danvan.sign-in.client-secret", () -> "of-this-test");
    List<String> topics = Topics.all().stream().map(Topic::name).toList();
    properties.add("danvan.inbox.topics", () -> String.join(",", topics));
  }

  /** Forgets all that came from Kafka, reads all topics again, and compares byte for byte. */
  private void assertThatReplayGivesTheSame(UUID task) {
    Map<String, List<String>> before = contents();
    assertThat(before.get(CARDS)).anyMatch(card -> card.contains(task.toString()));
    assertThat(before).allSatisfy((query, rows) -> assertThat(rows).as(query).isNotEmpty());

    inbox.stop();
    jdbc.sql(
            "TRUNCATE board.card, board.item, board.part, board.delta, board.duty_meeting,"
                + " board.public_meeting")
        .update();
    jdbc.sql("TRUNCATE commitment_head, commitment_event, task_event").update();
    jdbc.sql("TRUNCATE meeting_event, matter_event").update();
    jdbc.sql("TRUNCATE directory_unit, directory_organisation, directory_position").update();
    jdbc.sql("TRUNCATE stream_gate, admitted_event, inbox_position").update();
    jdbc.sql("UPDATE board.board SET open = 0").update();
    jdbc.sql("UPDATE board.generation SET value = value + 1").update();
    inbox.start();

    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() -> assertThat(contents()).isEqualTo(before));
  }

  private Map<String, List<String>> contents() {
    return Stream.of(
            CARDS,
            "SELECT scope, open, day FROM board.board",
            "SELECT * FROM board.item",
            "SELECT * FROM board.duty_meeting",
            "SELECT * FROM board.public_meeting",
            "SELECT * FROM board.part",
            "SELECT * FROM commitment_head",
            "SELECT * FROM commitment_event",
            "SELECT * FROM task_event",
            "SELECT * FROM meeting_event",
            "SELECT * FROM matter_event",
            "SELECT * FROM stream_gate",
            "SELECT * FROM admitted_event")
        .collect(toMap(Function.identity(), this::rows));
  }

  private List<String> heads() {
    return jdbc.sql("SELECT hash FROM stream_gate").query((row, number) -> row.getString(1)).list();
  }

  private List<String> rows(String query) {
    return jdbc.sql("SELECT to_jsonb(t)::text FROM (%s) AS t ORDER BY 1".formatted(query))
        .query((row, number) -> row.getString(1))
        .list();
  }

  @Test
  void whatArrivesChangesTheOpenPage() {
    try (OverKafka kafka = new OverKafka(codec);
        Chromium chromium = new Chromium()) {
      Page page = chromium.open("http://127.0.0.1:" + port, COMMUNE, Screen.DESKTOP, "vi");
      page.navigate("/");
      page.locator("#live[data-state=live]").waitFor();
      page.evaluate("window.stayed = true");

      Story story =
          Story.of(PROVINCE_MOBILIZATION, Instant.now(), kafka)
              .issue("Năm Dân vận chính quyền", LocalDate.of(2030, 12, 1), COMMUNE, COMMUNE_FRONT);

      Locator card = page.locator("#card-" + story.task());
      assertThat(page.locator("#column-REQUESTED").locator(card)).isVisible();
      assertThat(page.locator("#column-REQUESTED .count")).hasText("1");

      story.accept(COMMUNE).accept(COMMUNE_FRONT).fulfil(COMMUNE_FRONT, "Đã phổ biến.");

      assertThat(page.locator("#column-ACCEPTED").locator(card)).isVisible();
      assertThat(card).containsText("Đã nộp kết quả");
      assertThat(page.locator("#column-REQUESTED .count")).hasText("0");
      Gathering meeting =
          Gathering.of(COMMUNE, Country.head(COMMUNE), Instant.now(), kafka)
              .plan(MeetingKind.RECEPTION_PERIODIC, LocalDate.of(2026, 9, 15), "Tiếp công dân")
              .held(HostMode.IN_PERSON, LocalDate.of(2026, 9, 15))
              .conclude(LocalDate.of(2030, 12, 1), "Trả lời nhân dân", COMMUNE_FRONT)
              .raise(MatterTopic.HEALTH, Country.CON_CUONG, LocalDate.of(2026, 9, 15))
              .link();
      assertThat(page.locator("#column-REQUESTED").locator("#card-" + meeting.card())).isVisible();
      assertThat(page.evaluate("window.stayed")).isEqualTo(true);
      // The meeting and what it concluded lie in different partitions.
      await().untilAsserted(() -> assertThat(heads()).containsAll(kafka.heads()));
      assertThatReplayGivesTheSame(story.task().value());
      assertThat(chromium.complaints()).isEmpty();
    }
  }
}
