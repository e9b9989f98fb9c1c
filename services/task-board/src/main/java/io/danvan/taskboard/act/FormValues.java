package io.danvan.taskboard.act;

import io.danvan.coordination.common.OrganisationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Takes what was typed into a form to a command: what was left empty is not there. */
final class FormValues {
  private static final Pattern ENTRY = Pattern.compile("(\\w+)\\[(\\d{1,6})]\\.(\\w+)");

  private FormValues() {}

  static void put(Map<String, Object> command, String name, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      command.put(name, text.strip());
    }
  }

  /** A number if it is one; what was typed instead if not, so that the service says so. */
  static @Nullable Object number(@Nullable Object typed) {
    try {
      return typed instanceof String text && !text.isBlank() ? Integer.valueOf(text.strip()) : null;
    } catch (NumberFormatException e) {
      return typed;
    }
  }

  /** The entries of a list, in the order in which the form has them. */
  static List<Map<String, Object>> entries(String list, MultiValueMap<String, String> form) {
    Map<Integer, Map<String, Object>> entries = new TreeMap<>();
    form.forEach(
        (name, values) -> {
          Matcher matcher = ENTRY.matcher(name);
          if (matcher.matches() && matcher.group(1).equals(list)) {
            put(
                entries.computeIfAbsent(
                    Integer.valueOf(matcher.group(2)), _ -> new LinkedHashMap<>()),
                matcher.group(3),
                values.getFirst());
          }
        });
    return List.copyOf(entries.values());
  }

  /** The document that the form names; without its issuer if it names none. */
  static Map<String, Object> document(MultiValueMap<String, String> form, OrganisationId issuer) {
    Map<String, Object> document = new LinkedHashMap<>();
    for (String name : List.of("number", "issuedOn", "link")) {
      put(document, name, form.getFirst("evidence." + name));
    }
    if (!document.isEmpty()) {
      document.put("issuer", issuer.toString());
    }
    return document;
  }
}
