package io.danvan.taskboard.testing;

import static java.util.stream.Collectors.toMap;

import io.danvan.taskboard.live.Position;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A board as a page holds it: filled from a snapshot, brought forward by frames. */
public final class PageCopy {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern POSITION = Pattern.compile("data-position=\"([^\"]+)\"");
  private static final Pattern COUNT =
      Pattern.compile("class=\"count\" data-count=\"(\\w+)\">(\\d+)<");
  private static final Pattern TASK = Pattern.compile("data-task=\"([^\"]+)\"");

  private final Map<String, String> cards = new HashMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private Position position;

  private PageCopy(Position position) {
    this.position = position;
  }

  /** The copy that a snapshot's markup gives. */
  public static PageCopy of(String html) {
    PageCopy copy = new PageCopy(Position.parse(first(POSITION, html)).orElseThrow());
    Matcher count = COUNT.matcher(html);
    while (count.find()) {
      copy.counts.put(count.group(1), Integer.valueOf(count.group(2)));
    }
    for (String column : html.split("<section class=\"column\"")) {
      String list = column.contains("</ol>") ? column.substring(0, column.indexOf("</ol>")) : "";
      String[] items = list.split("(?=<li class=\"card\")");
      for (int i = 1; i < items.length; i++) {
        copy.cards.put(first(TASK, items[i]), items[i]);
      }
    }
    return copy;
  }

  /** Applies a frame by the page's rules; false if a snapshot is needed. */
  public boolean apply(Position to, String data) {
    if (to.generation() != position.generation()) {
      return false;
    }
    if (to.version() <= position.version()) {
      return true;
    }
    JsonNode frame = JSON.readTree(data);
    if (frame.has("from") && frame.get("from").asLong() != position.version()) {
      return false;
    }
    frame
        .path("counts")
        .properties()
        .forEach(each -> counts.merge(each.getKey(), each.getValue().asInt(), Integer::sum));
    frame.path("cards").forEach(this::put);
    position = to;
    return true;
  }

  /** What it shows, whatever space is between its words. */
  public Map<String, String> cards() {
    return cards.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, card -> squeezed(card.getValue())));
  }

  /** The numbers above the columns. */
  public Map<String, Integer> counts() {
    return counts;
  }

  /** Where it stands. */
  public Position position() {
    return position;
  }

  private void put(JsonNode card) {
    String task = card.get("task").asString();
    if (card.has("html")) {
      cards.put(task, card.get("html").asString());
    } else {
      cards.remove(task);
    }
  }

  private static String squeezed(String html) {
    return html.replaceAll("\\s+", " ").strip();
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalArgumentException("no " + pattern + " in " + text);
    }
    return matcher.group(1);
  }
}
