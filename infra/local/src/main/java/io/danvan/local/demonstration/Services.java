package io.danvan.local.demonstration;

import io.danvan.coordination.directory.CalendarYear;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.directory.WorkingCalendar;
import io.danvan.local.account.Account;
import io.danvan.local.account.Accounts;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The services' public API, called as an agency's own system would call it: each account with a
 * token of its own, at the service of its organisation's kind.
 */
public final class Services {
  private final URI issuer;
  private final String clientSecret;
  private final Map<OrganisationKind, URI> addresses;
  private final URI directory;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final JsonMapper json = JsonMapper.shared();
  private final Map<Account, String> tokens = new ConcurrentHashMap<>();

  /**
   * The services at these addresses, whose tokens come from that issuer.
   *
   * @param addresses those of the bodies
   */
  public Services(
      URI issuer, String clientSecret, Map<OrganisationKind, URI> addresses, URI directory) {
    this.issuer = issuer;
    this.clientSecret = clientSecret;
    this.addresses = Map.copyOf(addresses);
    this.directory = directory;
  }

  /** Reads as that account. */
  public HttpResponse<String> get(Account account, String path) {
    return send(request(account, path).GET());
  }

  /** Posts as that account, once in effect for a key. */
  public HttpResponse<String> post(
      Account account, String path, String key, String entityTag, ObjectNode body) {
    var request =
        request(account, path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body.toString()));
    return send(entityTag.isEmpty() ? request : request.header("If-Match", entityTag));
  }

  /**
   * Which days are worked in the years of these two days and between, as the directory has it.
   *
   * @throws StoryBroken if the directory does not say
   */
  public WorkingCalendar calendar(LocalDate from, LocalDate to) {
    Account anybody = Accounts.read().getFirst();
    List<CalendarYear> years = new ArrayList<>();
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      var answer = send(request(anybody, directory.resolve("/api/calendar-years/" + year)).GET());
      if (answer.statusCode() == 200) {
        years.add(json.readValue(answer.body(), CalendarYear.class));
      } else if (answer.statusCode() != 404) {
        throw new StoryBroken("The directory has no calendar to give: " + answer.body());
      }
    }
    return WorkingCalendar.NONE.with(years);
  }

  /** The answer's body as JSON. */
  public JsonNode body(HttpResponse<String> answer) {
    return json.readTree(answer.body());
  }

  private HttpRequest.Builder request(Account account, String path) {
    return request(account, Objects.requireNonNull(addresses.get(account.kind())).resolve(path));
  }

  private HttpRequest.Builder request(Account account, URI address) {
    return HttpRequest.newBuilder(address)
        .header("Authorization", "Bearer " + tokens.computeIfAbsent(account, this::newToken))
        .header("Accept-Language", "vi");
  }

  private String newToken(Account account) {
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(
                URLEncoder.encode(account.name(), StandardCharsets.UTF_8),
                URLEncoder.encode(clientSecret, StandardCharsets.UTF_8));
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    if (answer.statusCode() != 200) {
      throw new StoryBroken("No token for " + account.name() + ": " + answer.body());
    }
    return body(answer).get("access_token").asString();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new StoryBroken("A service does not answer: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryBroken("Interrupted");
    }
  }
}
