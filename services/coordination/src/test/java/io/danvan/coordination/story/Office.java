package io.danvan.coordination.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.security.Role;
import io.danvan.platform.testing.TestIssuer;
import io.danvan.platform.web.DanvanHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * An account of an organisation.
 *
 * @param service the kind whose service it talks to, as a rule its own
 */
record Office(OrganisationId organisation, OrganisationKind service, Role role) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** The organisation's coordinator. */
  static Office of(OrganisationId organisation) {
    OrganisationKind kind = new Country().now().find(organisation).orElseThrow().kind();
    return new Office(organisation, kind, Role.COORDINATOR);
  }

  /** The organisation's head, who may do more. */
  static Office headOf(OrganisationId organisation) {
    return of(organisation).as(Role.HEAD);
  }

  Office as(Role other) {
    return new Office(organisation, service, other);
  }

  /** The same account in the service of another kind. */
  Office in(OrganisationKind other) {
    return new Office(organisation, other, role);
  }

  Reply get(String path) {
    return send(request(path));
  }

  Reply post(String path, JsonNode body) {
    return send(command(path, body.toString()));
  }

  /**
   * An action on a record.
   *
   * @param seen the version of the record that the office has seen
   */
  HttpRequest.Builder action(String path, String seen, JsonNode order) {
    return command(path + "/actions", order.toString()).header("If-Match", '"' + seen + '"');
  }

  HttpRequest.Builder action(String path, String seen, String action, Map<String, ?> fields) {
    return action(path, seen, Orders.action(action, fields));
  }

  HttpRequest.Builder command(String path, String body) {
    return request(path)
        .header(DanvanHeaders.IDEMPOTENCY_KEY, UUID.randomUUID().toString())
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(Bodies.of(service).address() + path))
        .header("Authorization", "Bearer " + TestIssuer.get().token(organisation.value(), role));
  }

  /** The header's value with which another account of this role speaks. */
  String token(String account) {
    TestIssuer issuer = TestIssuer.get();
    return "Bearer "
        + issuer.signed(issuer.claims(organisation.value(), role).subject(account).build());
  }

  static Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString(UTF_8));
      JsonNode body =
          answer.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(answer.body());
      return new Reply(answer.statusCode(), answer.headers(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
