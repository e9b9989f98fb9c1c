package io.danvan.local.verification;

import java.util.Comparator;

/** A version of a stream. Ordered as the databases order them, by the bytes of the stream's id. */
public record Place(String stream, long version) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::stream).thenComparingLong(Place::version);

  /** What the stream belongs to: the commitment, the task, the unit, ... */
  String aggregate() {
    int end = stream.indexOf('/');
    return end < 0 ? stream : stream.substring(0, end);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
