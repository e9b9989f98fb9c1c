package io.danvan.platform.testing.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import tools.jackson.databind.JsonNode;

/** Asks a service what it should refuse, and some of what it should not. */
public final class Fuzzer {
  /** The short form asks a few thousand; {@code -Ddanvan.fuzz.requests=50000} is the long one. */
  private static final int REQUESTS = Integer.getInteger("danvan.fuzz.requests", 2000);

  /** Another one each time; {@code -Ddanvan.fuzz.seed=...} repeats one. */
  private static final long SEED =
      Long.getLong("danvan.fuzz.seed", new SplittableRandom().nextLong());

  private static final int LONGEST_SHOWN = 3000;

  private final String address;
  private final List<Operation> operations;
  private final Credentials credentials;
  private final LongSupplier effects;
  private final Seen seen;
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final Map<String, String> failures = new TreeMap<>();

  /** Who asks. */
  public interface Credentials {
    /** The headers by which the service knows a caller; more or less good ones. */
    Map<String, String> headers(SplittableRandom random);
  }

  /**
   * A fuzzer.
   *
   * @param effects a number that grows with everything that the service does
   * @param seen what is known of the service's records before
   */
  public Fuzzer(
      String address,
      List<Operation> operations,
      Credentials credentials,
      LongSupplier effects,
      Seen seen) {
    this.address = address;
    this.operations = operations;
    this.credentials = credentials;
    this.effects = effects;
    this.seen = seen;
  }

  /**
   * Asks, and fails if any answer is wrong; it shows one of each kind.
   *
   * @return how often each status was answered
   */
  public Map<Integer, Integer> run() throws IOException {
    long begun = System.nanoTime();
    try (var client = new RawClient(address)) {
      for (int number = 0; number < REQUESTS; number++) {
        ask(client, number);
      }
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "fuzzed %s: %d requests of %d operations in %.1f s (%.0f/s), seed %d: %s%n",
        address,
        REQUESTS,
        operations.size(),
        seconds,
        REQUESTS / seconds,
        SEED,
        statuses);
    if (!failures.isEmpty()) {
      throw new AssertionError(String.join("\n\n", failures.values()));
    }
    return statuses;
  }

  private void ask(RawClient client, int number) throws IOException {
    SplittableRandom random = new SplittableRandom(SEED + number);
    Operation operation = operations.get(random.nextInt(operations.size()));
    Seen.Known record = seen.any(operation, "id", random);
    Head head = head(operation, record == null ? new Seen.Known("x", "") : record, random);
    byte[] body = body(operation, head, random);
    head.spoil();
    var request = new ByteArrayOutputStream();
    request.writeBytes(head.lines(body.length == 0 ? -1 : body.length).getBytes(UTF_8));
    request.writeBytes(body);
    long before = effects.getAsLong();
    var answer = client.send(request.toByteArray(), head.method().equals("HEAD"));
    var verdict = new Verdict(operation, head, answer);
    String wrong = verdict.wrong(effects.getAsLong() - before);
    if (wrong != null) {
      failures.putIfAbsent(
          operation + wrong,
          "%s, %s: request %d, -Ddanvan.fuzz.seed=%d%n%s%n%s"
              .formatted(operation, wrong, number, SEED, shown(request), answer));
    }
    if (answer != null) {
      statuses.merge(answer.status(), 1, Integer::sum);
      seen.learn(operation, answer, random);
    }
  }

  private static String shown(ByteArrayOutputStream request) {
    String text = request.toString(UTF_8);
    return text.substring(0, Math.min(LONGEST_SHOWN, text.length()));
  }

  private Head head(Operation operation, Seen.Known record, SplittableRandom random) {
    String path = operation.path();
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    Map<String, String> headers = new TreeMap<>(credentials.headers(random));
    headers.put("Accept", operation.form() ? "text/html,*/*;q=0.8" : "application/json");
    for (Operation.Parameter parameter : operation.parameters()) {
      String value = value(operation, parameter, record, random);
      switch (parameter.in()) {
        case "header" -> headers.put(parameter.name(), value.replaceAll("[\\x00-\\x1f\\x7f]", "?"));
        case "query" -> {
          if (parameter.example().isString() || random.nextInt(3) == 0) {
            query.add(parameter.name() + "=" + encoded(value));
          }
        }
        default -> {}
      }
    }
    while (path.contains("{")) {
      String name = path.substring(path.indexOf('{') + 1, path.indexOf('}'));
      Seen.Known known = name.equals("id") ? record : seen.any(operation, name, random);
      String value = known == null || random.nextInt(6) == 0 ? Nasty.text(random) : known.value();
      path = path.replace("{" + name + "}", encoded(value).replace("+", "%20"));
    }
    Head head = new Head(operation.method(), path + query, random);
    headers.forEach(head::with);
    return head;
  }

  private String value(
      Operation operation,
      Operation.Parameter parameter,
      Seen.Known record,
      SplittableRandom random) {
    if (random.nextInt(5) == 0) {
      return Nasty.text(random);
    }
    return switch (parameter.name()) {
      case "If-Match" -> '"' + record.version() + '"';
      case "Idempotency-Key" -> random.nextInt(10) == 0 ? "again" : "k" + random.nextLong();
      default -> plain(operation, parameter, random);
    };
  }

  private String plain(
      Operation operation, Operation.Parameter parameter, SplittableRandom random) {
    Seen.Known known = seen.any(operation, parameter.name(), random);
    JsonNode choices = parameter.schema().path("enum");
    if (known != null) {
      return known.value();
    }
    if (choices.size() > 0) {
      return choices.get(random.nextInt(choices.size())).asString();
    }
    return parameter.example().isString()
        ? parameter.example().asString()
        : String.valueOf(random.nextInt(-3, 300));
  }

  private static byte[] body(Operation operation, Head head, SplittableRandom random) {
    if (operation.bodies().isEmpty()) {
      return new byte[0];
    }
    JsonNode good = operation.bodies().get(random.nextInt(operation.bodies().size()));
    if (!operation.form()) {
      head.with("Content-Type", "application/json");
      return new Bodies(random).json(good);
    }
    head.with("Content-Type", "application/x-www-form-urlencoded");
    return form(good, random).getBytes(UTF_8);
  }

  private static String form(JsonNode good, SplittableRandom random) {
    StringJoiner fields = new StringJoiner("&");
    for (Map.Entry<String, JsonNode> field : good.properties()) {
      switch (random.nextInt(8)) {
        case 0 -> fields.add(field.getKey() + "=" + encoded(Nasty.text(random)));
        case 1 -> fields.add(encoded(Nasty.text(random)) + "=" + field.getValue().asString());
        case 2 -> fields.add(field.getKey() + "=%zz");
        default -> fields.add(field.getKey() + "=" + encoded(field.getValue().asString()));
      }
    }
    return random.nextInt(100) == 0
        ? fields + "&x=1".repeat(random.nextInt(3000))
        : fields.toString();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
