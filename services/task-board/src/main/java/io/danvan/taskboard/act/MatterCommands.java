package io.danvan.taskboard.act;

import static io.danvan.taskboard.act.FormValues.entries;
import static io.danvan.taskboard.act.FormValues.number;
import static io.danvan.taskboard.act.FormValues.put;

import io.danvan.coordination.matter.MatterAction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Makes the commands on matters out of what was typed into forms. Checks nothing. */
final class MatterCommands {
  private static final Set<String> ACTIONS =
      Set.of(
          MatterAction.ANSWER,
          MatterAction.LINK,
          MatterAction.TAKE_BACK,
          MatterAction.RENEW_RECEIPT);

  private MatterCommands() {}

  /** Whether there is such an action on a matter. */
  static boolean has(String action) {
    return ACTIONS.contains(action);
  }

  /** The command that writes matters down. */
  static Map<String, Object> raise(MultiValueMap<String, String> form) {
    List<Map<String, Object>> matters = entries("matters", form);
    for (Map<String, Object> matter : matters) {
      matter.computeIfPresent("count", (_, typed) -> number(typed));
      matter.put("repeated", isTrue(matter.get("repeated")));
    }
    return Map.of("matters", matters);
  }

  /** The command of an action's form. */
  static Map<String, Object> of(String action, MultiValueMap<String, String> form) {
    Map<String, Object> command = new LinkedHashMap<>();
    command.put("action", action);
    switch (action) {
      case MatterAction.ANSWER -> {
        for (String name : List.of("answer", "answeredOn", "form", "transferredTo")) {
          put(command, name, form.getFirst(name));
        }
        command.put("correction", isTrue(form.getFirst("correction")));
      }
      case MatterAction.LINK ->
          command.put("commitments", form.getOrDefault("commitments", List.of()));
      default -> {}
    }
    return command;
  }

  private static boolean isTrue(@Nullable Object typed) {
    return "true".equals(typed);
  }
}
