package io.danvan.taskboard.testing;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.security.Role;
import io.danvan.platform.testing.TestIssuer;
import io.danvan.platform.testing.TestPostgres;
import io.danvan.platform.testing.TestRegistry;
import io.danvan.taskboard.board.Scope;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test on a running task board with a database of its own. */
@SpringBootTest(
    classes = TestBoard.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "danvan.board.heartbeat=500ms",
      // Hundreds of watchers may ask at once while other programs have the processor.
      "spring.datasource.hikari.connection-timeout=90000",
      // Nor are they one person, though they share a session.
      "danvan.receipts.network.burst=1000000",
      "danvan.receipts.network.per-minute=1000000",
      "danvan.rate-limit.caller.burst=1000000",
      "danvan.rate-limit.caller.per-minute=1000000",
      // It has no journal to be ready with.
      "management.endpoint.health.validate-group-membership=false"
    })
public abstract class BoardTest {
  /** Takes events to the board, as the inbox does. */
  @Autowired protected Consumer<List<RecordedEvent>> board;

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry properties) {
    TestPostgres.register(properties);
    TestRegistry.register(properties);
    TestIssuer.register(properties);
    properties.add("danvan.sign-in.client-secret", () -> "of-this-test");
  }

  /** The board's address. */
  protected String address() {
    return "http://127.0.0.1:" + port;
  }

  /** Begins a story now. */
  protected Story story(OrganisationId lead) {
    return Story.of(lead, Instant.now(), board);
  }

  /** Begins the story of a meeting now. */
  protected Gathering gathering(OrganisationId host) {
    return Gathering.of(host, Country.coordinator(host), Instant.now(), board);
  }

  /** A client that is signed in as an organisation's coordinator. */
  protected HttpClient signedIn(OrganisationId organisation)
      throws IOException, InterruptedException {
    return signedIn(organisation, Role.COORDINATOR);
  }

  /** A client that is signed in for an organisation. */
  protected HttpClient signedIn(OrganisationId organisation, Role role)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    get(client, "/test/sign-in?organisation=" + organisation + "&role=" + role.claim());
    return client;
  }

  /** Somebody of an organisation who opens a board and watches it. */
  protected Watcher watch(OrganisationId viewer, Scope scope)
      throws IOException, InterruptedException {
    HttpClient client = signedIn(viewer);
    return new Watcher(path -> get(client, path).body(), scope);
  }

  /** The answer to a request for a path. */
  protected HttpResponse<String> get(HttpClient client, String path)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Accept", "text/html,*/*")
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
