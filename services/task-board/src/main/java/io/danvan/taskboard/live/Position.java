package io.danvan.taskboard.live;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a reader of a board stands.
 *
 * @param generation the build of the tables; versions of two generations cannot be compared
 * @param version the number of the last change that the reader has
 */
public record Position(long generation, long version) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):(\\d{1,18})");

  /** Reads {@code generation:version}; empty if the text is anything else. */
  public static Optional<Position> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new Position(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }

  /** The position of the same generation at another version. */
  public Position at(long otherVersion) {
    return new Position(generation, otherVersion);
  }

  /** Writes {@code generation:version}, as it travels in {@code id:} and {@code Last-Event-ID}. */
  @Override
  public String toString() {
    return generation + ":" + version;
  }
}
