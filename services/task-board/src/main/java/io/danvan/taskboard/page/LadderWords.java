package io.danvan.taskboard.page;

import io.danvan.coordination.commitment.RequestEvent;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.LadderStepKind;
import io.danvan.taskboard.board.Part;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says in words how far a part has climbed the ladder, and before whom. */
final class LadderWords {
  private final MessageSource messages;

  LadderWords(MessageSource messages) {
    this.messages = messages;
  }

  /** A step that was taken: what it did, and before whom. */
  String taken(RequestEvent.Escalated step, OrganisationId responsible, CardViews.Names names) {
    String peers = step.peers().stream().map(names::of).collect(Collectors.joining(", "));
    return message(
        "escalated." + key(step.rung().kind(), step.to(), responsible),
        names.language(),
        names.of(responsible),
        names.of(step.to()),
        peers);
  }

  /** Until when the ladder waits, as it goes on after the event's name; empty if no day is set. */
  String paused(@Nullable LocalDate until, Locale language) {
    return until == null ? "" : message("escalated.until", language, Timelines.day(until));
  }

  /** How far an open part has climbed; null where its last day tells as much. */
  static CardView.@Nullable ClimbView reached(Part part, CardViews.Names names) {
    Part.Climbed climbed = part.isOpen() ? part.climbed() : null;
    return climbed == null
        ? null
        : switch (climbed.kind()) {
          case UNKNOWN, DUE_SOON, OVERDUE -> null;
          case REMINDER, HEAD, SUPERIOR, SUPERIOR_AND_PEERS ->
              new CardView.ClimbView(
                  "climbed." + key(climbed.kind(), climbed.to(), part.responsible()),
                  names.of(climbed.to()));
        };
  }

  /** A step to the superior of an organisation that has none goes no further than itself. */
  private static String key(LadderStepKind kind, OrganisationId to, OrganisationId responsible) {
    return kind.isAbove() && to.equals(responsible) ? kind + ".top" : kind.name();
  }

  private String message(String key, Locale language, Object... facts) {
    return messages.getMessage(key, facts, language);
  }
}
