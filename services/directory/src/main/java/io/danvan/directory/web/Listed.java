package io.danvan.directory.web;

import io.danvan.platform.web.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some of a list's items, as of a day.
 *
 * @param next the address of the next page, relative to this service; absent on the last page
 */
record Listed<T>(LocalDate asOf, List<T> items, @Nullable String next) {
  /** A list that is never long enough for pages. */
  static <S, T> Listed<T> whole(LocalDate asOf, List<S> found, Function<S, T> shown) {
    return new Listed<>(asOf, found.stream().map(shown).toList(), null);
  }

  static <S, T> Listed<T> page(LocalDate asOf, Page<S> page, Function<S, T> shown) {
    return new Listed<>(asOf, page.items().stream().map(shown).toList(), page.next());
  }
}
