package io.danvan.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.platform.security.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each endpoint of a running service answers to each kind of caller: a section of {@code
 * docs/reference/http-access.md}. An endpoint without a row is as much a failure as another answer.
 */
public final class AccessTable {
  private static final Path PAGE = Path.of("../../docs/reference/http-access.md");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String address;
  private final Set<String> endpoints;
  private final Sessions sessions;
  private final Map<String, Sample> rows = new LinkedHashMap<>();

  /** A table of the endpoints of a service of which a caller is known by its token. */
  public AccessTable(String address, Set<String> endpoints, Tokens tokens) {
    this(address, endpoints, (role, request) -> bearer(request, tokens.of(role)));
  }

  /** A table of a service that knows some callers in another way. */
  public AccessTable(String address, Set<String> endpoints, Sessions sessions) {
    this.address = address;
    this.endpoints = endpoints;
    this.sessions = sessions;
    platform();
  }

  /** Good tokens. */
  public interface Tokens {
    /** The token of an account that has this role in the organisation that the samples are of. */
    String of(Role role);
  }

  /** Sends a request as an account that has a role. */
  public interface Sessions {
    /** The status of the answer. */
    int send(Role role, HttpRequest.Builder request) throws IOException, InterruptedException;
  }

  /** A good request, but for who sends it. */
  public interface Sample {
    /**
     * The request of an account with this role; of a head if there is no account that is known. It
     * must be a new one if it changes something.
     */
    HttpRequest.Builder request(@Nullable Role role);
  }

  /** A row for an endpoint that is read at this address. */
  public AccessTable row(String endpoint, String path) {
    return row(endpoint, _ -> get(path));
  }

  /** A row; one of several of an endpoint names its case in brackets. */
  public AccessTable row(String endpoint, Sample sample) {
    rows.put(endpoint, sample);
    return this;
  }

  /** A request for a path of the service. */
  public HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  /** Nothing is missing, and the page's section of this heading shows the answers. */
  public void isShownUnder(String heading) throws IOException, InterruptedException {
    Set<String> missing = new TreeSet<>(endpoints);
    rows.keySet().forEach(row -> missing.remove(row.replaceFirst(" \\(.*", "")));
    assertThat(missing).as("endpoints that have no row in this test").isEmpty();

    Path fresh = Path.of("target", "http-access-" + heading.replaceAll("[^a-z-]+", "-") + ".md");
    String table = render();
    Files.createDirectories(fresh.toAbsolutePath().getParent());
    Files.writeString(fresh, table);
    assertThat(section(heading))
        .as(
            "docs/reference/http-access.md, under %s, is not what the service does; it does:\n%s",
            heading, table)
        .isEqualToNormalizingNewlines(table);
  }

  /** What every service has. */
  private void platform() {
    row("GET /actuator", "/actuator");
    row("GET /actuator/health", "/actuator/health");
    row("GET /actuator/health/**", "/actuator/health/readiness");
    row("GET /actuator/prometheus", "/actuator/prometheus");
    row("GET /v3/api-docs", "/v3/api-docs");
    row("GET /v3/api-docs.yaml", "/v3/api-docs.yaml");
    row("GET /v3/api-docs/swagger-config", "/v3/api-docs/swagger-config");
    row("GET /swagger-ui", "/swagger-ui");
    row("GET /swagger-ui/**", "/swagger-ui/swagger-ui.css");
    row("GET /swagger-ui/*index.html", "/swagger-ui/index.html");
    row("GET /swagger-ui/*swagger-initializer.js", "/swagger-ui/swagger-initializer.js");
    row("ANY /error", "/error");
    row("GET /api/operator/dead-letters", "/api/operator/dead-letters");
    row("GET /api/operator/parked", "/api/operator/parked");
    row("GET /api/operator/parked/{stream}", "/api/operator/parked/none");
    row(
        "POST /api/operator/parked/{stream}/redrive",
        _ ->
            get("/api/operator/parked/none/redrive")
                .header("Idempotency-Key", "none")
                .POST(HttpRequest.BodyPublishers.noBody()));
    row(
        "POST /api/operator/parked/{stream}/discard",
        _ ->
            get("/api/operator/parked/none/discard")
                .header("Idempotency-Key", "none")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"version\": 1, \"hash\": \"none\"}")));
    row("ANY (anything else)", "/anything");
  }

  private String render() throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    lines.add(
        line(
            Stream.concat(
                Stream.of("Endpoint", "no token", "bad token"),
                Stream.of(Role.values()).map(Role::claim))));
    lines.add("|" + "---|".repeat(3 + Role.values().length));
    for (Map.Entry<String, Sample> row : rows.entrySet()) {
      lines.add(line(cells(row.getKey(), row.getValue())));
    }
    return String.join("\n", lines) + "\n";
  }

  private Stream<String> cells(String endpoint, Sample sample)
      throws IOException, InterruptedException {
    List<String> cells = new ArrayList<>(List.of('`' + endpoint + '`'));
    cells.add(String.valueOf(status(CLIENT, anonymous(sample.request(null)))));
    cells.add(toBadTokens(sample));
    for (Role role : Role.values()) {
      cells.add(String.valueOf(sessions.send(role, sample.request(role))));
    }
    return cells.stream();
  }

  private static HttpRequest.Builder anonymous(HttpRequest.Builder request) {
    return HttpRequest.newBuilder(
        request.build(), (name, _) -> !name.equalsIgnoreCase("Authorization"));
  }

  /** One status: whatever is wrong with a token makes no difference. */
  private String toBadTokens(Sample sample) throws IOException, InterruptedException {
    Set<String> answers = new TreeSet<>();
    // One will do: nothing comes of it.
    HttpRequest.Builder good = sample.request(null);
    for (BadToken bad : BadToken.all().toList()) {
      answers.add(String.valueOf(bearer(good, bad.token())));
    }
    return String.join(" or ", answers);
  }

  /** The status that a request with a token gets. */
  public static int bearer(HttpRequest.Builder request, String token)
      throws IOException, InterruptedException {
    return status(CLIENT, request.setHeader("Authorization", "Bearer " + token));
  }

  /** The status alone; what follows, maybe without end, is not waited for. */
  public static int status(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var answer = client.send(request.build(), BodyHandlers.ofInputStream());
    try (InputStream _ = answer.body()) {
      return answer.statusCode();
    }
  }

  private static String line(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String section(String heading) {
    try {
      return Arrays.stream(Files.readString(PAGE).split("\n## "))
          .filter(section -> section.startsWith(heading + "\n"))
          .map(section -> section.substring(section.indexOf("\n|") + 1).stripTrailing() + "\n")
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
