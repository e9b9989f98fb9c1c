package io.danvan.platform.testing.fuzz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** The head of a request: good at first, then spoilt here and there. */
final class Head {
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "get", "FOO");
  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/json;charset=utf-16",
          "application/json;charset=x-nothing",
          "application/xml",
          "text/plain",
          "text/html,*/*;q=0.1",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "multipart/form-data",
          "application/problem+json",
          "text/event-stream",
          "application/*",
          "*/*",
          "*",
          "a",
          "application/json; q=x",
          "application/json;a=\"",
          "");
  private static final Map<String, List<String>> ODD =
      Map.of(
          "Content-Encoding", List.of("gzip", "br", "x"),
          "Range", List.of("bytes=0-1", "bytes=5-1", "x"),
          "Expect", List.of("100-continue", "x"),
          "X-HTTP-Method-Override", List.of("DELETE", "PUT"),
          "X-Forwarded-Host", List.of("example.org", "a b", "[::1"),
          "X-Forwarded-Proto", List.of("https", "x", "javascript"),
          "X-Forwarded-Prefix", List.of("/a", "//a", "x"),
          "Origin", List.of("null", "http://example.org"),
          "Cookie", List.of("danvan-session=x", "danvan-session=AA==; danvan-language=x", "=;="),
          "Upgrade", List.of("h2c", "websocket"));
  private static final List<String> TRICKS =
      List.of(
          "/../actuator/prometheus",
          "/..;/x",
          ";x=1",
          "/%2e%2e/x",
          "/%2f",
          "/%5c..",
          "/%00",
          "/%ff",
          "/%c0%ae",
          "/%",
          "//",
          "/.",
          "/*",
          "?%",
          "?a=%zz",
          "?limit=1&limit=2",
          "?=&&=",
          "#x",
          "/\u00e9",
          "?x=<script>",
          "{x}");

  private final SplittableRandom random;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private String method;
  private String target;
  private boolean broken;

  Head(String method, String target, SplittableRandom random) {
    this.method = method;
    this.target = target;
    this.random = random;
  }

  String method() {
    return method;
  }

  /** Whether a server need not understand it, so that it never reaches the service's own code. */
  boolean broken() {
    return broken;
  }

  Head with(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** Leaves it as it is, most of the time. */
  Head spoil() {
    switch (random.nextInt(60)) {
      case 0, 1 -> method = METHODS.get(random.nextInt(METHODS.size()));
      case 2, 3 -> {
        target += TRICKS.get(random.nextInt(TRICKS.size()));
        broken = true;
      }
      case 4 -> with("Content-Type", TYPES.get(random.nextInt(TYPES.size())));
      case 5, 6 -> with("Accept", TYPES.get(random.nextInt(TYPES.size())));
      case 7 -> odd();
      case 8 -> with("Accept-Language", headerText());
      case 9 -> with("Accept-Charset", headerText());
      case 10 -> with("If-None-Match", headerText());
      case 11 -> headers.remove(name());
      case 12 -> with(name(), headerText());
      case 13 -> {
        with("Transfer-Encoding", random.nextBoolean() ? "x" : "gzip, chunked");
        broken = true;
      }
      default -> {}
    }
    return this;
  }

  private void odd() {
    List<String> names = List.copyOf(new TreeSet<>(ODD.keySet()));
    String name = names.get(random.nextInt(names.size()));
    List<String> values = ODD.getOrDefault(name, List.of());
    with(name, values.get(random.nextInt(values.size())));
  }

  private String name() {
    List<String> names = List.copyOf(headers.keySet());
    return names.get(random.nextInt(names.size()));
  }

  /** What a line can hold; the server has to make something of the rest. */
  private String headerText() {
    String text = Nasty.text(random).replaceAll("[\r\n]", "");
    broken = broken || text.chars().anyMatch(each -> each < ' ' || each == 0x7f);
    return text;
  }

  /** The lines, up to the empty one. A connection on which all was not well is not used again. */
  String lines(int length) {
    StringBuilder lines = new StringBuilder();
    lines.append(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: localhost\r\n");
    headers.forEach((name, value) -> lines.append(name).append(": ").append(value).append("\r\n"));
    if (length >= 0) {
      lines.append("Content-Length: ").append(length).append("\r\n");
    }
    if (broken) {
      lines.append("Connection: close\r\n");
    }
    return lines.append("\r\n").toString();
  }
}
