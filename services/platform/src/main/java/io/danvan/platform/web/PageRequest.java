package io.danvan.platform.web;

import java.util.List;
import java.util.function.Function;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which page of a list is asked for, from the parameters {@code cursor} and {@code limit}. A
 * controller declares it as an argument of its method.
 *
 * <p>The cursor holds the sort keys of the last item seen, so that a page neither repeats nor skips
 * an item when others come or go; to clients it is opaque.
 *
 * @param after the sort keys of the last item of the page before, as {@link #page} was given them;
 *     empty for the first page
 * @param limit how many items at most
 * @param address path and query of this request, which the next page's address repeats
 */
public record PageRequest(List<String> after, int limit, String address) {
  /** How many items a page has unless the client says otherwise. */
  public static final int DEFAULT_LIMIT = 50;

  /** The most items that a client may ask for. */
  public static final int MAXIMUM_LIMIT = 200;

  /** Copies the keys. */
  public PageRequest {
    after = List.copyOf(after);
  }

  /** How many rows to read: one more than the page holds tells whether there is a next page. */
  public int rows() {
    return limit + 1;
  }

  /**
   * Makes the page.
   *
   * @param found up to {@link #rows} items, in order
   * @param keys an item's sort keys, unique in the list
   */
  public <T> Page<T> page(List<T> found, Function<T, List<String>> keys) {
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    T last = found.get(limit - 1);
    return new Page<>(found.subList(0, limit), next(Cursor.write(keys.apply(last))));
  }

  private String next(String cursor) {
    return UriComponentsBuilder.fromUriString(address)
        .replaceQueryParam("cursor", cursor)
        .build()
        .toUriString();
  }
}
