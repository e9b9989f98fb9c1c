package io.danvan.coordination.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Days, with gaps between them.
 *
 * @param spans those that follow each other, in their order; no day is in two of them
 */
public record Days(List<Span> spans) {
  /** Copies the spans. */
  public Days {
    spans = List.copyOf(spans);
  }

  /** Days without a gap. */
  public static Days of(Span span) {
    return new Days(List.of(span));
  }

  /** The days that belong to both. */
  public Days and(Span other) {
    return new Days(spans.stream().flatMap(each -> each.and(other).stream()).toList());
  }

  /** These without others. */
  public Days without(Span gone) {
    return new Days(spans.stream().flatMap(each -> each.without(gone).stream()).toList());
  }

  /** Whether a day is one of them. */
  public boolean has(LocalDate day) {
    return !and(new Span(day, day)).isEmpty();
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return spans.isEmpty();
  }

  LocalDate first() {
    return spans.getFirst().first();
  }

  LocalDate last() {
    return Objects.requireNonNull(spans.getLast().last(), "they have an end");
  }

  long count() {
    return spans.stream().mapToLong(Span::days).sum();
  }
}
