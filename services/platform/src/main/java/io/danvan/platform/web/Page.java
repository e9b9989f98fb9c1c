package io.danvan.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a list's items and where the rest is.
 *
 * @param items in the list's order
 * @param next the address of the next page, relative to this service; absent on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {
  /** Copies the items. */
  public Page {
    items = List.copyOf(items);
  }
}
