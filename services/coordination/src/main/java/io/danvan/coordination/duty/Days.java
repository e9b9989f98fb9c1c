package io.danvan.coordination.duty;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days, with gaps among them.
 *
 * @param whole all of them with their gaps; none if there are none
 * @param spans those without gaps, in their order; no day is in two of them
 */
public record Days(@Nullable Span whole, List<Span> spans) {
  /** Copies the spans. */
  public Days {
    spans = List.copyOf(spans);
  }

  /** Days without a gap. */
  public static Days of(Span span) {
    return new Days(span, List.of(span));
  }

  /** The days that belong to both. */
  public Days and(Span other) {
    return new Days(
        whole == null ? null : whole.and(other).orElse(null),
        spans.stream().flatMap(each -> each.and(other).stream()).toList());
  }

  /** These without others, which become a gap, also at an edge. */
  public Days without(Span gone) {
    return new Days(whole, spans.stream().flatMap(each -> each.without(gone).stream()).toList());
  }

  /** Whether a day is one of them. */
  public boolean has(LocalDate day) {
    return !and(new Span(day, day)).spans().isEmpty();
  }

  long count() {
    return spans.stream().mapToLong(Span::days).sum();
  }
}
