package io.danvan.local.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.danvan.local.access.BrokerAccounts;
import io.danvan.local.stack.LocalStack;
import io.danvan.platform.event.CloudEventHeaders;
import io.danvan.platform.event.StreamId;
import io.danvan.platform.journal.HashChain;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever people or strangers type, no log of any process repeats it. Only the access log names
 * accounts.
 */
@TestInstance(Lifecycle.PER_CLASS)
class WordsInLogsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** A word that nobody else writes. */
  private static final String MARK = "dauhieu" + Long.toUnsignedString(System.nanoTime(), 36);

  private static final String ACCOUNT = "ubnd.nghean";

  /** The stream of the last of the messages that no service of ours wrote. */
  private static final String LAST_STRANGER = UUID.randomUUID().toString();

  private final HttpClient http = HttpClient.newHttpClient();
  private LocalStack stack;
  private Desk office;
  private List<URI> services;

  @BeforeAll
  void begin() throws Exception {
    stack = LocalStack.shared();
    stack.start();
    office = Desk.of(stack, ACCOUNT);
    services = List.copyOf(stack.addresses().values());
  }

  @AfterAll
  void end() {
    http.close();
  }

  @Test
  void noLogRepeatsWhatWasTyped() throws Exception {
    URI committee = stack.address("peoples-committee");
    JsonNode task = issued(committee);
    actOn(task, committee);
    refuse(committee);
    for (URI service : services) {
      annoy(service);
    }
    send(HttpRequest.newBuilder(stack.issuer().resolve("/oauth2/token?" + MARK)).POST(form(MARK)));
    sendStrangeMessages();

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(lines(log -> log.endsWith("task-board.log")))
                    .anyMatch(line -> line.contains(LAST_STRANGER)));
    assertThat(lines(_ -> true)).filteredOn(line -> line.contains(MARK)).isEmpty();
    assertThat(lines(_ -> true))
        .filteredOn(line -> line.contains(ACCOUNT))
        .isNotEmpty()
        .allMatch(line -> line.contains("danvan.access"));
  }

  /** Every free text of a task, once the service knows the organisations. */
  private JsonNode issued(URI service) {
    String title = MARK + " kế hoạch";
    HttpResponse<String> answer =
        await()
            .atMost(PATIENCE)
            .until(() -> send(office.issue(service, title)), issued -> issued.statusCode() == 201);
    return JsonMapper.shared().readTree(answer.body());
  }

  /** Texts of a commitment: a report with evidence, and a result. */
  private void actOn(JsonNode task, URI service) throws Exception {
    HttpResponse<String> parts =
        send(office.request(service.resolve("/api/tasks/" + task.get("id").asString() + "/parts")));
    String part = JsonMapper.shared().readTree(parts.body()).at("/items/0/id").asString();
    ObjectNode report = JsonMapper.shared().createObjectNode();
    report.put("action", "report-progress").put("percent", 40).put("text", MARK + " tiến độ");
    report
        .putArray("evidence")
        .addObject()
        .put("number", MARK)
        .put("issuedOn", "2025-09-15")
        .put("issuer", office.account().organisation().toString())
        .put("link", "https://vanban.example/" + MARK);
    ObjectNode result = JsonMapper.shared().createObjectNode();
    result
        .put("action", "fulfil")
        .put("result", MARK + " kết quả")
        .set("evidence", report.get("evidence"));
    for (ObjectNode action : List.of(report, result)) {
      URI commitment = service.resolve("/api/commitments/" + part);
      String seen = send(office.request(commitment)).headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> answer =
          send(
              HttpRequest.newBuilder(
                      office.command(URI.create(commitment + "/actions"), action), (_, _) -> true)
                  .header("If-Match", seen));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
  }

  /** Orders that are refused: by their form, by a rule, and by the database. */
  private void refuse(URI service) throws Exception {
    URI tasks = service.resolve("/api/tasks");
    ObjectNode tooLong = office.newTask((MARK + " ").repeat(200));
    ObjectNode misspelt = office.newTask(MARK).put(MARK, MARK);
    ObjectNode personal = office.newTask(MARK + " ông Nguyễn Văn A, số 001099123456");
    ObjectNode wrongDay = office.newTask(MARK).put("due", MARK);
    for (ObjectNode order : List.of(tooLong, misspelt, personal, wrongDay)) {
      assertThat(send(office.command(tasks, order)).statusCode()).isBetween(400, 499);
    }
    send(office.request(tasks).header("Idempotency-Key", MARK).POST(form("{\"" + MARK + "\": ")));
  }

  /** What a stranger may try at any service. */
  private void annoy(URI service) throws Exception {
    send(HttpRequest.newBuilder(service.resolve("/api/tasks?q=" + MARK)));
    send(HttpRequest.newBuilder(service.resolve("/" + MARK)).header("Accept", "text/html"));
    send(HttpRequest.newBuilder(service.resolve("/boards/" + MARK)).header("Accept", MARK));
    send(HttpRequest.newBuilder(service.resolve("/actuator/" + MARK)));
    send(
        HttpRequest.newBuilder(service.resolve("/api/tasks"))
            .header("Authorization", "Bearer " + MARK)
            .header("X-Forwarded-For", MARK)
            .header("User-Agent", MARK)
            .header("traceparent", MARK)
            .header("Cookie", "danvan-session=" + MARK + "; danvan-language=" + MARK)
            .header("Accept-Language", MARK)
            .POST(form(MARK)));
    send(office.request(service.resolve("/api/commitments?cursor=" + MARK + "&limit=" + MARK)));
    send(office.request(service.resolve("/api/tasks?status=" + MARK)));
    garble(service);
  }

  /** What is not even HTTP. */
  private static void garble(URI service) throws IOException {
    try (var socket = new Socket(service.getHost(), service.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(("GET /" + MARK + "\u0000 HTTP/9\r\n" + MARK + "\r\n\r\n").getBytes(UTF_8));
      out.flush();
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    }
  }

  /**
   * Messages that no service of ours wrote: not an event, the wrong type, and a value of nothing.
   * They have one key, so they are read in this order.
   */
  private void sendStrangeMessages() throws Exception {
    String topic = "danvan.peoples-committee.tasks.coordination.v1";
    Map<String, Object> settings = stack.kafka().client(BrokerAccounts.INSTALLER);
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      byte[] value = MARK.getBytes(UTF_8);
      var noEvent = new ProducerRecord<>(topic, value, value);
      noEvent.headers().add("ce_id", value).add(MARK, value);
      producer.send(noEvent).get();
      producer
          .send(event(topic, UUID.randomUUID().toString(), "io.danvan.events.task." + MARK))
          .get();
      producer.send(event(topic, LAST_STRANGER, "io.danvan.events.task.TaskIssued")).get();
    }
  }

  private static ProducerRecord<byte[], byte[]> event(String topic, String id, String type) {
    StreamId stream = new StreamId(id);
    byte[] value = ("\0\0\0\0\1" + MARK).getBytes(UTF_8);
    String digest = HashChain.digest(value);
    var message = new ProducerRecord<>(topic, MARK.getBytes(UTF_8), value);
    Map.of(
            CloudEventHeaders.ID,
            UUID.randomUUID().toString(),
            CloudEventHeaders.TYPE,
            type,
            CloudEventHeaders.SOURCE,
            CloudEventHeaders.SOURCE_PREFIX + stream,
            CloudEventHeaders.TIME,
            "2026-01-01T00:00:00Z",
            CloudEventHeaders.PARTITION_KEY,
            stream.value(),
            CloudEventHeaders.SEQUENCE,
            CloudEventHeaders.sequence(1),
            CloudEventHeaders.CLASSIFICATION,
            "coordination",
            CloudEventHeaders.DIGEST,
            digest,
            CloudEventHeaders.PREVIOUS_HASH,
            HashChain.GENESIS,
            CloudEventHeaders.HASH,
            HashChain.hash(HashChain.GENESIS, stream, 1, type, digest))
        .forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
    return message;
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return send(request.build());
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofString());
  }

  private static BodyPublisher form(String text) {
    return BodyPublishers.ofString(text);
  }

  private List<String> lines(Predicate<Path> wanted) throws IOException {
    try (Stream<Path> logs = Files.list(stack.logFolder())) {
      List<String> lines = new ArrayList<>();
      for (Path log : logs.filter(wanted).toList()) {
        // Not every program writes UTF-8.
        Files.readAllLines(log, StandardCharsets.ISO_8859_1)
            .forEach(line -> lines.add(log.getFileName() + ": " + line));
      }
      return lines;
    }
  }
}
