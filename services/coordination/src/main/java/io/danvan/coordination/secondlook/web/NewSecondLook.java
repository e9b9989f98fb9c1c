package io.danvan.coordination.secondlook.web;

import io.danvan.coordination.commitment.Action;
import io.danvan.coordination.meeting.MeetingAction;
import io.danvan.coordination.secondlook.Purpose;
import io.danvan.coordination.task.TaskAction;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.web.WebRefusals;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text at which a second person is to look, with the command and the field that its refusal
 * named.
 */
record NewSecondLook(String command, String field, String text) {
  private static final Set<String> COMMANDS =
      Stream.of(
              TaskAction.ALL.stream().map("tasks/"::concat),
              MeetingAction.ALL.stream().map("meetings/"::concat),
              Stream.of(Action.values()).map(action -> "commitments/" + action.code()),
              Stream.of("answers/draft", "shortfalls/explain"))
          .flatMap(Function.identity())
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern FIELD =
      Pattern.compile("[a-zA-Z]{1,30}(\\[\\d{1,5}])?(\\.[a-zA-Z]{1,30})?");

  Purpose purpose() {
    if (!COMMANDS.contains(command)) {
      throw new Refused(WebRefusals.invalidField("command"));
    }
    if (!FIELD.matcher(field).matches()) {
      throw new Refused(WebRefusals.invalidField("field"));
    }
    return new Purpose(command, field);
  }
}
