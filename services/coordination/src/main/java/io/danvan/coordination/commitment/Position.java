package io.danvan.coordination.commitment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a commitment somebody has seen: a version of either stream, 0 if nothing.
 *
 * @param request the version of the request stream
 * @param response the version of the response stream
 */
public record Position(long request, long response) {
  /** Before the first event. */
  public static final Position START = new Position(0, 0);

  private static final Pattern TEXT = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})");

  /** The position that a text such as {@code 3.2} names, as {@link #toString} writes it. */
  public static Optional<Position> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new Position(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }

  /** Whether this one has seen all that the other has. */
  public boolean covers(Position other) {
    return request >= other.request && response >= other.response;
  }

  /** Both versions, as an entity tag shows them: {@code 3.2}. */
  @Override
  public String toString() {
    return request + "." + response;
  }
}
