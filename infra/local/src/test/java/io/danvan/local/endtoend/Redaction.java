package io.danvan.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.local.access.BrokerAccounts;
import io.danvan.local.account.Account;
import io.danvan.local.account.Accounts;
import io.danvan.local.demonstration.Services;
import io.danvan.local.stack.LocalStack;
import io.danvan.platform.time.VietNam;
import io.danvan.schemas.Topic;
import io.danvan.schemas.Topics;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Words that a province's committee wrote into a task and a commune's into its report, and what is
 * left of them when the heads of both have ordered them blanked.
 */
final class Redaction {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final List<String> READERS =
      List.of("peoples_committee", "mass_mobilization", "fatherland_front", "task_board");
  private static final JsonMapper JSON = new JsonMapper();

  private final LocalStack stack;
  private final Services services;
  private final Account asker = account("danvan.nghean.lanhdao");
  private final Account responsible = account("ubnd.concuong.lanhdao");
  private final Words title = new Words();
  private final Words report = new Words();
  private final Path data;
  private String task = "";
  private String part = "";

  Redaction(LocalStack stack) {
    this.stack = stack;
    this.services = stack.services();
    this.data = stack.home();
  }

  /** The words are written, and the search for them finds them wherever they must be. */
  void writeWords() throws Exception {
    JsonNode issued = post(asker, "/api/tasks", "", task());
    task = issued.path("id").asString();
    part =
        services
            .body(services.get(asker, "/api/tasks/" + task + "/parts"))
            .path("items")
            .valueStream()
            .filter(each -> isOf(each.path("responsible"), responsible.organisation()))
            .map(each -> each.path("id").asString())
            .findFirst()
            .orElseThrow();
    act("1.0", Map.of("action", "accept"));
    act(
        "1.1",
        Map.of(
            "action",
            "report-progress",
            "percent",
            40,
            "text",
            report.text(),
            "evidence",
            List.of()));
    for (Words words : List.of(title, report)) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                analyse();
                assertThat(folders(words.filesBelow(data)))
                    .contains("data/kafka")
                    .containsAll(databaseFolders());
              });
    }
  }

  /** Both heads give their orders. */
  void order() throws Exception {
    makeCompactionSoon();
    post(asker, "/api/redactions", "", orderOf(asker, task, 1));
    post(responsible, "/api/redactions", "", orderOf(responsible, part + "/response", 2));
  }

  /** The words stand in no file of the installation any more. */
  void findNothing() throws Exception {
    for (Words words : List.of(title, report)) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(words.filesBelow(data.resolve("data/kafka"))).isEmpty());
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                vacuum();
                assertThat(words.filesBelow(data)).isEmpty();
              });
    }
  }

  /** Every reader has blanked its copies already. */
  void awaitReaders() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              for (String database : READERS) {
                assertThat(redactedCopies(database)).as(database).isEqualTo(2);
              }
            });
  }

  private long redactedCopies(String database) throws SQLException {
    try (Connection connection = stack.database(database);
        Statement statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                SELECT (SELECT count(*) FROM commitment_event WHERE redacted)
                     + (SELECT count(*) FROM task_event WHERE redacted)
                     + (SELECT count(*) FROM meeting_event WHERE redacted)\
                """)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void makeCompactionSoon() throws Exception {
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
    for (Topic topic : Topics.all()) {
      changes.put(
          new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
          List.of(
              set("max.compaction.lag.ms", LocalStack.COMPACTION_LAG.toMillis()),
              set("file.delete.delay.ms", 100)));
    }
    changes.put(
        new ConfigResource(ConfigResource.Type.BROKER, ""),
        List.of(set("log.cleaner.backoff.ms", 200)));
    try (Admin admin = Admin.create(stack.kafka().client(BrokerAccounts.INSTALLER))) {
      admin.incrementalAlterConfigs(changes).all().get();
    }
  }

  private static AlterConfigOp set(String name, long value) {
    return new AlterConfigOp(
        new ConfigEntry(name, String.valueOf(value)), AlterConfigOp.OpType.SET);
  }

  /** What the database knows of its tables may be samples from them. */
  private void analyse() throws SQLException {
    everywhere("ANALYZE");
  }

  private void vacuum() throws SQLException {
    everywhere("VACUUM FULL");
  }

  /** Carries it out in all databases, and has everything on the disk. */
  private void everywhere(String statement) throws SQLException {
    for (String database : READERS) {
      execute(database, statement);
    }
    execute("postgres", "CHECKPOINT");
  }

  private void execute(String database, String statement) throws SQLException {
    try (Connection connection = stack.database(database);
        Statement executing = connection.createStatement()) {
      executing.execute(statement);
    }
  }

  private List<String> databaseFolders() throws SQLException {
    List<String> folders = new ArrayList<>();
    try (Connection connection = stack.database("postgres");
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("SELECT oid, datname FROM pg_database")) {
      while (row.next()) {
        if (READERS.contains(row.getString(2))) {
          folders.add("data/postgres/base/" + row.getString(1));
        }
      }
    }
    return folders;
  }

  /** Kafka's folder, or that of a database. */
  private static List<String> folders(List<Path> files) {
    return files.stream()
        .map(
            file ->
                file.toString().startsWith("data/kafka")
                    ? "data/kafka"
                    : String.valueOf(file.getParent()))
        .distinct()
        .toList();
  }

  private ObjectNode task() {
    Map<String, ?> clears =
        Map.of(
            "position", asker.position().orElseThrow().value(),
            "work", "Tổ chức đối thoại tại các thôn, bản.",
            "responsibility", "Mỗi đơn vị thực hiện phần việc của mình.",
            "authority", "Chương trình phối hợp năm.",
            "result", "Báo cáo kết quả.");
    return JSON.valueToTree(
        Map.of(
            "title", title.text(),
            "clears", clears,
            "due", today().plusDays(30).toString(),
            "parts",
                List.of(
                    Map.of("responsible", asker.organisation().value(), "work", "Hướng dẫn."),
                    Map.of(
                        "responsible", responsible.organisation().value(), "work", "Đối thoại."))));
  }

  private static ObjectNode orderOf(Account head, String stream, int version) {
    Map<String, ?> basis =
        Map.of(
            "number", "07/QĐ-XB",
            "issuedOn", today().toString(),
            "issuer", head.organisation().value());
    return JSON.valueToTree(
        Map.of("basis", basis, "events", List.of(Map.of("stream", stream, "version", version))));
  }

  private static LocalDate today() {
    return VietNam.today(Clock.systemUTC());
  }

  private void act(String seen, Map<String, ?> order) {
    String path = "/api/commitments/" + part;
    await()
        .atMost(PATIENCE)
        .until(
            () -> services.get(responsible, path).headers().firstValue("ETag").orElse(""),
            tag -> tag.equals('"' + seen + '"'));
    post(responsible, path + "/actions", '"' + seen + '"', JSON.valueToTree(order));
  }

  private JsonNode post(Account account, String path, String tag, ObjectNode body) {
    HttpResponse<String> answer =
        services.post(account, path, UUID.randomUUID().toString(), tag, body);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return services.body(answer);
  }

  private static boolean isOf(JsonNode organisation, OrganisationId id) {
    return organisation.path("id").asString().equals(id.toString());
  }

  private static Account account(String name) {
    return Accounts.read().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
