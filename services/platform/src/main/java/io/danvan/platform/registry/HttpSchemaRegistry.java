package io.danvan.platform.registry;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A registry reached by the Confluent-compatible REST API. Thread-safe. */
final class HttpSchemaRegistry implements SchemaRegistry {
  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";

  private final RegistryProperties properties;
  private final Optional<RegistryLogin> login;
  private final HttpClient http;
  private final JsonMapper json = new JsonMapper();

  HttpSchemaRegistry(RegistryProperties properties) {
    this(properties, Optional.empty());
  }

  /** One that signs in as somebody who may change something. */
  HttpSchemaRegistry(RegistryProperties properties, RegistryLogin login) {
    this(properties, Optional.of(login));
  }

  private HttpSchemaRegistry(RegistryProperties properties, Optional<RegistryLogin> login) {
    this.properties = properties;
    this.login = login;
    this.http = HttpClient.newBuilder().connectTimeout(properties.timeout()).build();
  }

  @Override
  public OptionalInt findId(String subject, String schema) {
    String body = json.writeValueAsString(Map.of("schema", schema));
    return send("POST", "/subjects/" + encode(subject), body)
        .map(found -> OptionalInt.of(found.path("id").asInt()))
        .orElse(OptionalInt.empty());
  }

  @Override
  public Optional<String> findSchema(int id) {
    return send("GET", "/schemas/ids/" + id, "").map(found -> found.path("schema").asString());
  }

  /** Makes the registry refuse whatever breaks old or new readers of the subject. */
  void requireFullTransitiveCompatibility(String subject) {
    change("PUT", "/config/" + encode(subject), Map.of("compatibility", "FULL_TRANSITIVE"));
  }

  /** Registers the schema as the subject's next version, unless it has it already. */
  void register(String subject, String schema) {
    change("POST", "/subjects/" + encode(subject) + "/versions", Map.of("schema", schema));
  }

  private void change(String method, String path, Map<String, String> body) {
    if (send(method, path, json.writeValueAsString(body)).isEmpty()) {
      throw new IllegalStateException("%s has no %s".formatted(properties.url(), path));
    }
  }

  /** The answer, or nothing if there is no such thing (404). */
  private Optional<JsonNode> send(String method, String path, String body) {
    URI uri = URI.create(properties.url() + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(properties.timeout())
            .header("Content-Type", MEDIA_TYPE)
            .header("Accept", MEDIA_TYPE + ", application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    login.ifPresent(known -> request.header("Authorization", known.header()));
    HttpResponse<String> response = send(request.build());
    int status = response.statusCode();
    if (status == 404) {
      return Optional.empty();
    }
    if (status / 100 == 2) {
      return Optional.of(json.readTree(response.body()));
    }
    String answer = "%s %s was answered %d: %s".formatted(method, uri, status, response.body());
    throw status / 100 == 5 ? new RegistryUnavailable(answer) : new IllegalStateException(answer);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new RegistryUnavailable("No answer from " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegistryUnavailable("Interrupted while waiting for " + request.uri(), e);
    }
  }

  private static String encode(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8);
  }
}
