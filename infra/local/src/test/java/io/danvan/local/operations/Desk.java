package io.danvan.local.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.local.account.Account;
import io.danvan.local.account.Accounts;
import io.danvan.local.stack.LocalStack;
import io.danvan.platform.time.VietNam;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An account's program: its token, and the requests that it makes of it. */
public final class Desk {
  private final Account account;
  private final String token;

  private Desk(Account account, String token) {
    this.account = account;
    this.token = token;
  }

  /** That of one of the demonstration's accounts. */
  public static Desk of(LocalStack stack, String name) throws IOException, InterruptedException {
    Account account =
        Accounts.read().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    String form =
        form(
            Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                name,
                "client_secret",
                stack.clientSecret()));
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(stack.issuer().resolve("/oauth2/token"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(form))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return new Desk(
          account, JsonMapper.shared().readTree(answer.body()).get("access_token").asString());
    }
  }

  Account account() {
    return account;
  }

  /** A request with the account's token. */
  public HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
  }

  /** The order to issue a task of the organisation to itself; each call is a new one. */
  public HttpRequest issue(URI service, String title) {
    return command(service.resolve("/api/tasks"), newTask(title));
  }

  HttpRequest command(URI address, ObjectNode body) {
    return request(address)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(BodyPublishers.ofString(body.toString()))
        .build();
  }

  ObjectNode newTask(String title) {
    ObjectNode task = JsonMapper.shared().createObjectNode();
    task.put("title", title);
    task.put("due", LocalDate.now(VietNam.ZONE).plusDays(30).toString());
    task.putObject("clears")
        .put("position", account.position().orElseThrow().toString())
        .put("work", title)
        .put("responsibility", title)
        .put("authority", title)
        .put("result", title);
    task.putArray("parts")
        .addObject()
        .put("responsible", account.organisation().toString())
        .put("work", title);
    return task;
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
