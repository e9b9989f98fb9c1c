package io.danvan.platform.journal;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The form of the journal's headers column: one {@code name: value} a line, readable in SQL. Names
 * hold no colon and values no line break, because both are ours.
 */
public final class HeaderLines {
  private static final String SEPARATOR = ": ";

  private HeaderLines() {}

  /** The headers that the lines say, in order. */
  public static SequencedMap<String, String> parse(String lines) {
    SequencedMap<String, String> headers = new LinkedHashMap<>();
    lines
        .lines()
        .forEach(
            line -> {
              int end = line.indexOf(SEPARATOR);
              headers.put(line.substring(0, end), line.substring(end + SEPARATOR.length()));
            });
    return headers;
  }

  /** The lines of these headers, in order. */
  public static String of(SequencedMap<String, String> headers) {
    return headers.entrySet().stream().map(HeaderLines::line).collect(joining("\n"));
  }

  private static String line(Map.Entry<String, String> header) {
    return header.getKey() + SEPARATOR + header.getValue();
  }
}
