package io.danvan.coordination.common.web.openapi;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A family of orders: requests whose {@code action} says which command's fields they have.
 *
 * @param order what the controller takes
 * @param commands the commands by their actions
 */
public record OrderTypes(Class<?> order, SortedMap<String, Class<?>> commands) {
  /** The family with these commands. */
  public OrderTypes(Class<?> order, Map<String, ? extends Class<?>> commands) {
    this(order, new TreeMap<>(commands));
  }
}
