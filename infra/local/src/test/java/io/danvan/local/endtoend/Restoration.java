package io.danvan.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.danvan.local.access.BrokerAccounts;
import io.danvan.local.operations.Desk;
import io.danvan.local.stack.LocalStack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** A service's database and its backup, restored by the steps of the operators' guide. */
final class Restoration implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String SERVICE = "peoples-committee";
  private static final String DATABASE = "peoples_committee";
  private static final String BACKUP = "backup";

  private final LocalStack stack;
  private final Desk desk;
  private final HttpClient http = HttpClient.newHttpClient();

  Restoration(LocalStack stack) throws Exception {
    this.stack = stack;
    this.desk = Desk.of(stack, "ubnd.concuong");
  }

  /** Keeps the database as it is now. */
  void backUp() throws Exception {
    run("stop");
    onTheServer("CREATE DATABASE %s TEMPLATE %s OWNER %s".formatted(BACKUP, DATABASE, DATABASE));
    run("start");
  }

  /** Issues a task that the backup will not have, and waits until Kafka has it. */
  URI issue() throws Exception {
    HttpResponse<String> answer = send(desk.issue(stack.address(SERVICE), "Sau bản sao lưu"));
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    String id = JsonMapper.shared().readTree(answer.body()).get("id").asString();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                !Published.read(stack.kafka().client(BrokerAccounts.VERIFIER))
                    .events(id)
                    .isEmpty());
    return stack.address(SERVICE).resolve("/api/tasks/" + id);
  }

  /** Puts the backup in the database's place; what was written since is gone. */
  void restore() throws Exception {
    run("stop");
    // The server notices a moment later that nobody reads from it any more.
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(
            () -> {
              onTheServer(
                  "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots"
                      + " WHERE database = '%s'".formatted(DATABASE));
              return true;
            });
    onTheServer("DROP DATABASE " + DATABASE);
    onTheServer("ALTER DATABASE %s RENAME TO %s".formatted(BACKUP, DATABASE));
    run("start");
  }

  /** The service has taken the task back from Kafka. */
  void find(URI task) throws Exception {
    assertThat(Files.readString(stack.logFolder().resolve(SERVICE + ".log")))
        .contains("The journal was older than Kafka");
    HttpResponse<String> answer = send(desk.request(task).build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return http.send(request, BodyHandlers.ofString());
  }

  private void run(String command) throws Exception {
    LocalStack.Answer answer = stack.danvan(command, SERVICE);
    assertThat(answer.exitCode()).as(answer.text()).isZero();
  }

  private void onTheServer(String command) throws SQLException {
    try (Connection connection = stack.database("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
