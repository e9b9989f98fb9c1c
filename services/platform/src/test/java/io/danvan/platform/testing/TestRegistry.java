package io.danvan.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.danvan.platform.registry.RegistryProperties;
import io.danvan.platform.registry.SchemaDeployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.json.JsonMapper;

/**
 * A schema registry as far as a codec and a deployment need one, on a loopback port, with the
 * contract's schemas registered. It checks no compatibility; the build does.
 */
public final class TestRegistry {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, Object> NOT_FOUND =
      Map.of("error_code", 40403, "message", "not found");

  private final HttpServer server;
  private final List<String> schemas = new ArrayList<>();

  private TestRegistry() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("The registry does not start", e);
    }
    server.createContext("/subjects/", this::subjects);
    server.createContext("/schemas/ids/", this::schema);
    server.createContext("/config/", exchange -> answer(exchange, Map.of()));
    server.start();
  }

  /** The base address of the one registry of this JVM. */
  public static URI address() {
    return Started.REGISTRY.uri();
  }

  /** Gives the Spring context under test this registry. */
  public static void register(DynamicPropertyRegistry properties) {
    properties.add("danvan.registry.url", TestRegistry::address);
  }

  private URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Looks a schema up by its text, or, under {@code .../versions}, registers it. */
  private synchronized void subjects(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String schema = JSON.readTree(body).path("schema").asString();
    if (exchange.getRequestURI().getPath().endsWith("/versions") && !schemas.contains(schema)) {
      schemas.add(schema);
    }
    int id = schemas.indexOf(schema) + 1;
    answer(exchange, id > 0 ? Map.of("id", id, "version", 1) : NOT_FOUND);
  }

  private synchronized void schema(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    int id = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    boolean known = id > 0 && id <= schemas.size();
    answer(exchange, known ? Map.of("schema", schemas.get(id - 1)) : NOT_FOUND);
  }

  private static void answer(HttpExchange exchange, Map<String, Object> answer) throws IOException {
    byte[] body = JSON.writeValueAsBytes(answer);
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer == NOT_FOUND ? 404 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** Started by the first test that needs it. */
  private static final class Started {
    static final TestRegistry REGISTRY = start();

    private static TestRegistry start() {
      TestRegistry registry = new TestRegistry();
      new SchemaDeployment(new RegistryProperties(registry.uri(), Duration.ofSeconds(5))).deploy();
      SpringApplication.getShutdownHandlers().add(() -> registry.server.stop(0));
      return registry;
    }
  }
}
