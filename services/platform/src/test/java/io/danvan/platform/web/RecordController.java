package io.danvan.platform.web;

import io.danvan.platform.command.SecretAnswer;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.refusal.StaleVersion;
import io.danvan.platform.security.Caller;
import io.danvan.platform.telemetry.Tracing;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Records that can be written, read and failed on, as a service's controllers would. */
@RestController
class RecordController {
  record NewRecord(String title, int count, Kind kind, @Nullable LocalDate due, List<Part> parts) {}

  record Part(UUID organisation, @Nullable String work) {}

  enum Kind {
    PLAIN,
    SPECIAL
  }

  record Written(UUID id, String title, UUID organisation) {}

  /** A title that begins with "overtaken" is overtaken as often as its count says. */
  private final Map<String, Integer> attempts = new ConcurrentHashMap<>();

  private final JdbcClient database;
  private final Tracing tracing;

  RecordController(JdbcClient database, Tracing tracing) {
    this.database = database;
    this.tracing = tracing;
  }

  @PostMapping("/api/records")
  ResponseEntity<Written> write(Caller caller, @RequestBody NewRecord body) {
    UUID id = UUID.randomUUID();
    database.sql("insert into record (id, title) values (?, ?)").params(id, body.title()).update();
    if (body.title().startsWith("overtaken")
        && attempts.merge(body.title(), 1, Integer::sum) <= body.count()) {
      throw new CannotAcquireLockException("secret");
    }
    if (body.title().equals("refused")) {
      throw new Refused(new StaleVersion("1.1", List.of("Amended")));
    }
    return ResponseEntity.created(URI.create("/api/records/" + id))
        .eTag("1.0")
        .header(DanvanHeaders.STREAM_VERSION, "1")
        .body(new Written(id, body.title(), caller.organisation()));
  }

  @PostMapping("/api/records/{id}/actions")
  ResponseEntity<String> act(@PathVariable UUID id, IfMatch seen) {
    return ResponseEntity.ok(seen.tag());
  }

  @GetMapping("/api/records")
  Page<Integer> list(PageRequest page, @RequestParam(defaultValue = "0") int from) {
    int start = page.after().isEmpty() ? from : Integer.parseInt(page.after().getFirst()) + 1;
    List<Integer> found = IntStream.range(start, 120).limit(page.rows()).boxed().toList();
    return page.page(found, last -> List.of(last.toString()));
  }

  @GetMapping("/api/records/{id}")
  Caller read(@PathVariable UUID id, Caller caller) {
    return caller;
  }

  @GetMapping("/api/required")
  String required(@RequestParam LocalDate day) {
    return day.toString();
  }

  @PostMapping("/api/trees")
  ResponseEntity<Void> plant(@RequestBody JsonNode tree) {
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/api/secrets")
  @SecretAnswer
  String tell() {
    return "secret";
  }

  @GetMapping("/api/trace")
  String trace() {
    return String.valueOf(tracing.currentTraceparent());
  }

  @GetMapping("/api/failures/{kind}")
  String fail(@PathVariable String kind) {
    throw switch (kind) {
      case "overtaken" -> new CannotAcquireLockException("secret");
      case "database" -> new DataAccessResourceFailureException("secret");
      default -> new IllegalStateException("secret");
    };
  }
}
