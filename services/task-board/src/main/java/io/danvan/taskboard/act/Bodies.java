package io.danvan.taskboard.act;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.platform.refusal.Refusal;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.web.DanvanHeaders;
import io.danvan.platform.web.WebRefusals;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** The services of the three bodies, as a person reaches them through the board. Thread-safe. */
final class Bodies {
  private final RestClient http;
  private final BodySettings addresses;
  private final Directory directory;

  Bodies(RestClient http, BodySettings addresses, Directory directory) {
    this.http = http;
    this.addresses = addresses;
    this.directory = directory;
  }

  /**
   * A command to be passed on.
   *
   * @param path the address within the service
   * @param body the command, to be written as JSON
   * @param key what makes a repetition take effect once
   * @param etag the versions that the person saw, if the command depends on them
   */
  record Command(String path, Object body, String key, @Nullable String etag) {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final Pattern ETAG = Pattern.compile("\"\\d{1,18}(\\.\\d{1,18})?\"");

    /** Refuses what cannot be a header's value. */
    Command {
      if (!KEY.matcher(key).matches()) {
        throw new Refused(WebRefusals.invalidParameter("key"));
      }
      if (etag != null && !ETAG.matcher(etag).matches()) {
        throw new Refused(WebRefusals.invalidParameter("etag"));
      }
    }
  }

  /** Sends a command to the service of an organisation; the answer is given back as it is. */
  ResponseEntity<String> send(
      Command command, OrganisationId organisation, String token, Locale language) {
    URI service = service(organisation);
    try {
      return http.post()
          .uri(service.resolve(command.path()))
          .headers(headers -> describe(headers, command, token, language))
          .body(command.body())
          .exchange((_, answer) -> passedOn(answer), true);
    } catch (ResourceAccessException e) {
      throw unavailable();
    }
  }

  /** Sends something to the service of a kind, for somebody who is not signed in. */
  ResponseEntity<String> send(String path, Object body, OrganisationKind kind, Locale language) {
    URI service = addresses.of(kind).orElseThrow(Bodies::unavailable);
    try {
      return http.post()
          .uri(service.resolve(path))
          .contentType(MediaType.APPLICATION_JSON)
          .header(HttpHeaders.ACCEPT_LANGUAGE, language.toLanguageTag())
          .body(body)
          .exchange((_, answer) -> passedOn(answer), true);
    } catch (ResourceAccessException e) {
      throw unavailable();
    }
  }

  /** Asks the service of an organisation for something; the answer is given back as it is. */
  ResponseEntity<String> get(
      String path, OrganisationId organisation, String token, Locale language) {
    URI service = service(organisation);
    try {
      return http.get()
          .uri(service.resolve(path))
          .headers(
              headers -> {
                headers.setBearerAuth(token);
                headers.set(HttpHeaders.ACCEPT_LANGUAGE, language.toLanguageTag());
              })
          .exchange((_, answer) -> passedOn(answer), true);
    } catch (ResourceAccessException e) {
      throw unavailable();
    }
  }

  /** A failure that is no problem document is not the service's: something between answers so. */
  private static ResponseEntity<String> passedOn(
      RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse answer) throws IOException {
    String type = answer.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
    if (answer.getStatusCode().isError()
        && (type == null || !type.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE))) {
      throw unavailable();
    }
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .body(Optional.ofNullable(answer.bodyTo(String.class)).orElse(""));
  }

  private static void describe(
      HttpHeaders headers, Command command, String token, Locale language) {
    headers.setBearerAuth(token);
    headers.setContentType(MediaType.APPLICATION_JSON);
    headers.set(DanvanHeaders.IDEMPOTENCY_KEY, command.key());
    headers.set(HttpHeaders.ACCEPT_LANGUAGE, language.toLanguageTag());
    if (command.etag() != null) {
      headers.setIfMatch(command.etag());
    }
  }

  private URI service(OrganisationId organisation) {
    return directory
        .now()
        .find(organisation)
        .map(Organisation::kind)
        .flatMap(addresses::of)
        .orElseThrow(() -> new Refused(Refusal.of("viewer-unknown", 403)));
  }

  /** It is not known whether anything has happened; sent again, it happens once. */
  static Refused unavailable() {
    return new Refused(Refusal.of("body-unavailable", 503));
  }
}
