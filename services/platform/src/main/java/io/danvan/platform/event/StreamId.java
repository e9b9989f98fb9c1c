package io.danvan.platform.event;

import java.util.regex.Pattern;

/**
 * The identity of a stream: segments joined by slashes, the first of them the aggregate's UUID,
 * e.g. {@code <uuid>/request}. Natural order is the order in which locks are taken.
 *
 * @param value the identity as it stands in a message's headers
 */
public record StreamId(String value) implements Comparable<StreamId> {
  private static final int MAX_LENGTH = 128;
  private static final Pattern SEGMENTS = Pattern.compile("[0-9A-Za-z-]+(/[0-9A-Za-z-]+)*");

  /** Refuses anything but segments: a line break would make the hash chain ambiguous. */
  public StreamId {
    if (value.length() > MAX_LENGTH || !SEGMENTS.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a stream id: " + value);
    }
  }

  @Override
  public int compareTo(StreamId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
