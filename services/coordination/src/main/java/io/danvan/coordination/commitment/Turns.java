package io.danvan.coordination.commitment;

import static io.danvan.coordination.decision.Reason.ALREADY_ASKED;
import static io.danvan.coordination.decision.Reason.ANSWER_MISSING;
import static io.danvan.coordination.decision.Reason.ANSWER_NOT_PUBLIC;
import static io.danvan.coordination.decision.Reason.NOTHING_ASKED;
import static io.danvan.coordination.decision.Reason.NOTHING_DEMANDED;
import static io.danvan.coordination.decision.Reason.NOT_PAUSED;
import static io.danvan.coordination.decision.Reason.NO_ANSWER_OWED;
import static io.danvan.coordination.decision.Reason.OUT_OF_TURN;
import static io.danvan.coordination.decision.Reason.STANDING_FORBIDS;

import io.danvan.coordination.commitment.Ask.Kind;
import io.danvan.coordination.decision.CoordinationRefused;
import io.danvan.coordination.standing.Standing;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose turn it is for what: decides commands, and tells a screen what to offer. */
public final class Turns {
  private Turns() {}

  /** What a party could do now; what it says, and whether it may speak, is not looked at. */
  public static List<Action> open(Commitment commitment, Party party) {
    return Arrays.stream(Action.values())
        .filter(action -> action.party() == party && refusal(action, commitment) == null)
        .toList();
  }

  /** Whether it is an action's turn; for some there must be something to answer besides. */
  public static boolean fits(Action action, Phase.Kind phase, Standing standing) {
    return action.phases().contains(phase) && action.standings().contains(standing);
  }

  static @Nullable CoordinationRefused refusal(Action action, Commitment commitment) {
    Phase.Kind phase = commitment.phase().kind();
    Standing standing = commitment.standing();
    if (!fits(action, phase, standing)) {
      return action.phases().contains(phase)
          ? STANDING_FORBIDS.refused(Map.of("command", action.code(), "standing", standing))
          : OUT_OF_TURN.refused(Map.of("command", action.code(), "phase", phase));
    }
    return switch (action) {
      case OBJECT -> ask(Kind.OBJECTION, commitment);
      case ASK_EXTENSION -> ask(Kind.EXTENSION, commitment);
      case ASK_CLARIFICATION -> ask(Kind.CLARIFICATION, commitment);
      case ASK_TRANSFER -> ask(Kind.TRANSFER, commitment);
      case REFUSE_EXTENSION -> answer(EnumSet.of(Kind.EXTENSION), commitment);
      case CLARIFY -> answer(EnumSet.of(Kind.CLARIFICATION, Kind.OBJECTION), commitment);
      case GRANT_TRANSFER, REFUSE_TRANSFER -> answer(EnumSet.of(Kind.TRANSFER), commitment);
      case GIVE_EXPLANATION ->
          commitment.explanations().open().isEmpty() ? NOTHING_DEMANDED.refused() : null;
      case RESUME_ESCALATION ->
          commitment.escalation().pause() == null ? NOT_PAUSED.refused() : null;
      case FULFIL, CONFIRM -> commitment.lacksAnswer() ? ANSWER_MISSING.refused() : null;
      case DELIVER_ANSWER -> commitment.answerOwed().isOwed() ? null : NO_ANSWER_OWED.refused();
      case PUBLISH_ANSWER ->
          switch (commitment.answerOwed()) {
            case THE_PEOPLE -> published(commitment);
            case NOBODY -> NO_ANSWER_OWED.refused();
            case ONE_HOUSEHOLD, UNKNOWN -> ANSWER_NOT_PUBLIC.refused();
          };
      case ACCEPT,
          DECLINE,
          REPORT_PROGRESS,
          AMEND,
          EXTEND,
          RETURN,
          REOPEN,
          PAUSE_ESCALATION,
          WITHDRAW,
          DEMAND_EXPLANATION,
          VERIFY,
          DISPUTE ->
          null;
    };
  }

  /** What stands in public can be corrected whatever has become of the work. */
  private static @Nullable CoordinationRefused published(Commitment commitment) {
    Phase.Kind phase = commitment.phase().kind();
    return Action.DELIVER_ANSWER.phases().contains(phase)
            || commitment.delivery().answer().published() != null
        ? null
        : OUT_OF_TURN.refused(Map.of("command", Action.PUBLISH_ANSWER.code(), "phase", phase));
  }

  private static @Nullable CoordinationRefused ask(Kind kind, Commitment commitment) {
    return commitment.asks().find(kind).isPresent() ? ALREADY_ASKED.refused("kind", kind) : null;
  }

  private static @Nullable CoordinationRefused answer(Set<Kind> kinds, Commitment commitment) {
    return commitment.asks().open().stream().anyMatch(ask -> kinds.contains(ask.kind()))
        ? null
        : NOTHING_ASKED.refused("kinds", List.copyOf(kinds));
  }
}
