package io.danvan.coordination.common.web.openapi;

import java.util.List;

/**
 * Examples of one kind of request, which lie as {@code openapi/examples/<folder>/<name>.json} among
 * the resources.
 *
 * @param body what the controller takes
 * @param names each example's name, which for an order is its action
 */
public record RequestExamples(Class<?> body, String folder, List<String> names) {
  /** Copies the names. */
  public RequestExamples {
    names = List.copyOf(names);
  }
}
