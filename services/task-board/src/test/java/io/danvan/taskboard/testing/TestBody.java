package io.danvan.taskboard.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stand-in for the service of a body, on a loopback port: it keeps the commands that it is sent
 * and answers them as it was told to, once each.
 */
public final class TestBody {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpServer server;
  private final BlockingQueue<Command> commands = new LinkedBlockingQueue<>();
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private volatile boolean always;

  /** Starts it. */
  public TestBody() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("The stand-in does not start", e);
    }
    server.createContext("/", this::serve);
    server.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0)));
  }

  /**
   * A command as it arrived.
   *
   * @param path its address
   * @param headers its headers
   * @param body what it says
   */
  public record Command(String path, Headers headers, JsonNode body) {
    /** A header's value. */
    public String header(String name) {
      return headers.getFirst(name);
    }
  }

  private record Answer(int status, String etag, String type, String body) {}

  /** Where it is. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The next command is granted and leads to these versions of its commitment's two streams. */
  public void grant(long request, long response) {
    answers.add(
        new Answer(200, "\"%d.%d\"".formatted(request, response), "application/json", "{}"));
  }

  /** The next request is answered with this JSON. */
  public void show(String json) {
    answers.add(new Answer(200, "", "application/json", json));
  }

  /** The next command is refused with a problem document. */
  public void refuse(int status, String problem) {
    answers.add(new Answer(status, "", "application/problem+json", problem));
  }

  /** The next request is answered by something that stands between, with a page. */
  public void failBetween(int status) {
    answers.add(new Answer(status, "", "text/html", "<html>Bad Gateway</html>"));
  }

  /** Every command is granted, until what was said is forgotten. */
  public void grantAlways() {
    always = true;
  }

  /** What was to be answered, and what arrived, is of no interest any more. */
  public void forget() {
    always = false;
    answers.clear();
    commands.clear();
  }

  /** Whether no command has arrived since the last one that was received. */
  public boolean isUntouched() {
    return commands.isEmpty();
  }

  /** The next command that arrived. */
  public Command received() throws InterruptedException {
    Command command = commands.poll(10, TimeUnit.SECONDS);
    if (command == null) {
      throw new AssertionError("no command arrived");
    }
    return command;
  }

  private static Command command(HttpExchange exchange, String text) {
    return new Command(
        exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), JSON.readTree(text));
  }

  private void serve(HttpExchange exchange) throws IOException {
    String text = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    if (always) {
      grant(1, 1);
    } else {
      commands.add(command(exchange, text));
    }
    Answer answer = answers.remove();
    byte[] body = answer.body().getBytes(UTF_8);
    if (!answer.etag().isEmpty()) {
      exchange.getResponseHeaders().set("ETag", answer.etag());
    }
    exchange.getResponseHeaders().set("Content-Type", answer.type() + ";charset=UTF-8");
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
