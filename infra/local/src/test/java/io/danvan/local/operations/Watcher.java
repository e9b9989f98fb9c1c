package io.danvan.local.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.local.account.Accounts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A board's open page, without its pictures: it follows the stream of changes, wherever that is.
 */
final class Watcher {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern SCOPE = Pattern.compile("data-scope=\"([^\"]+)\"");
  private static final Pattern POSITION = Pattern.compile("data-position=\"([^\"]+)\"");

  private final Balancer boards;
  private final Set<String> tasks = ConcurrentHashMap.newKeySet();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final AtomicInteger hints = new AtomicInteger();
  private String scope = "";
  private String position = "";
  private volatile boolean leaving;

  /** Boards whose client keeps cookies and follows redirects. */
  Watcher(Balancer boards) {
    this.boards = boards;
  }

  /** Signs in at the issuer's page, which sends people back to the one board that it knows. */
  void signIn(URI board, URI issuer, String account) throws IOException, InterruptedException {
    HttpResponse<String> form = boards.client().send(page(board), BodyHandlers.ofString());
    String fields =
        Desk.form(
            Map.of(
                "username",
                account,
                "password",
                Accounts.PASSWORD,
                "_csrf",
                first(CSRF, form.body())));
    HttpRequest sent =
        HttpRequest.newBuilder(issuer.resolve("/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(fields))
            .build();
    HttpResponse<String> page = boards.client().send(sent, BodyHandlers.ofString());
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    scope = first(SCOPE, page.body());
    position = first(POSITION, page.body());
  }

  /** Watches until it leaves. */
  void watch() {
    while (!leaving) {
      try {
        HttpResponse<Stream<String>> stream =
            boards.send(
                board ->
                    HttpRequest.newBuilder(
                            board.resolve("/boards/" + scope + "/stream?after=" + position))
                        .header("Accept", "text/event-stream")
                        .build(),
                BodyHandlers.ofLines());
        if (stream.statusCode() != 200) {
          complain("refused with " + stream.statusCode());
        } else if (!follow(stream.body().iterator())) {
          complain("the stream ended without a hint");
        }
      } catch (IOException | RuntimeException e) {
        complain(e.toString());
      } catch (InterruptedException e) {
        leaving = true;
      }
    }
  }

  void leave() {
    leaving = true;
  }

  /** The tasks whose cards came. */
  Set<String> tasks() {
    return tasks;
  }

  /** How often it was told to come again. */
  int hints() {
    return hints.get();
  }

  /** What a page should never meet while one instance after the other is replaced. */
  List<String> complaints() {
    return complaints;
  }

  private void complain(String what) {
    if (!leaving) {
      complaints.add(what);
    }
  }

  /** Whether it ended with the hint to come again. */
  private boolean follow(Iterator<String> lines) {
    String id = position;
    while (lines.hasNext()) {
      String line = lines.next();
      if (line.startsWith("id: ")) {
        id = line.substring(4);
      } else if (line.equals("event: again")) {
        hints.incrementAndGet();
        return true;
      } else if (line.equals("event: reset")) {
        complain("the board had to be loaded anew");
      } else if (line.startsWith("data: {\"from\"")) {
        take(JsonMapper.shared().readTree(line.substring(6)), id);
      }
    }
    return false;
  }

  private void take(JsonNode frame, String id) {
    String generation = position.substring(0, position.indexOf(':') + 1);
    if (!(generation + frame.get("from").asLong()).equals(position)) {
      complain("at %s came a change from %d".formatted(position, frame.get("from").asLong()));
    }
    Monitoring.elements(frame.get("cards")).forEach(card -> tasks.add(card.get("task").asString()));
    position = id;
  }

  private static HttpRequest page(URI address) {
    return HttpRequest.newBuilder(address).header("Accept", "text/html").build();
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }
}
