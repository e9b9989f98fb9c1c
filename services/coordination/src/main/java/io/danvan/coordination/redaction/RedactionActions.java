package io.danvan.coordination.redaction;

import io.danvan.coordination.access.AccessRule;
import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.decision.CoordinationRefused;
import io.danvan.coordination.decision.Reason;
import io.danvan.coordination.decision.Rules;
import io.danvan.coordination.decision.Situation;
import io.danvan.coordination.decision.Situations;
import io.danvan.platform.refusal.Refusal;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.security.Caller;
import io.danvan.platform.web.WebRefusals;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Carries out orders to redact. Only the head of the organisation that wrote an event may give one,
 * because only that organisation writes its stream; the installation's operators may not. An order
 * cannot say what is to stand there instead, so it is no way to write history anew.
 */
public final class RedactionActions {
  private final Redactions redactions;
  private final Situations situations;
  private final Clock clock;

  /** Orders on these events. */
  public RedactionActions(Redactions redactions, Situations situations, Clock clock) {
    this.redactions = redactions;
    this.situations = situations;
    this.clock = clock;
  }

  /**
   * Carries out an order, on all its events or none. One whose text is blanked already is sent
   * again, and the order kept beside the earlier one.
   *
   * @throws Refused if a rule forbids it
   */
  public Redaction order(Caller caller, RedactionOrder order) {
    Refused.throwIf(AccessRule.redacting(caller));
    Situation situation = situations.of(caller, null, "redactions/order");
    Author author = situation.author();
    Map<EventPlace, Redactions.Written> written = redactions.lock(order.events());
    return Rules.in(situation)
        .within("basis", rules -> rules.documents(List.of(order.basis())))
        .each(
            order.events(),
            (rules, event) ->
                rules.check(() -> refusal(event, written.get(event), author.organisation())))
        .grant(
            () ->
                carryOut(
                    new Redaction(
                        situation.newIds().get(),
                        author,
                        order,
                        clock.instant().truncatedTo(ChronoUnit.MICROS))))
        .orThrow();
  }

  private Redaction carryOut(Redaction redaction) {
    redactions.carryOut(redaction);
    return redaction;
  }

  private static @Nullable Refusal refusal(
      EventPlace event, Redactions.@Nullable Written written, OrganisationId orderer) {
    if (written == null) {
      return refused(Reason.UNKNOWN_EVENT, event);
    }
    if (!orderer.equals(written.author())) {
      return refused(Reason.EVENT_OF_ANOTHER, event);
    }
    return written.hasText() ? null : refused(Reason.NOTHING_TO_REDACT, event);
  }

  private static CoordinationRefused refused(Reason reason, EventPlace event) {
    return reason.refused(Map.of("stream", event.stream().value(), "version", event.version()));
  }

  /**
   * An order that the caller's organisation gave.
   *
   * @throws Refused if it gave none of this id, or the caller is not its head
   */
  public Redaction find(Caller caller, UUID id) {
    Refused.throwIf(AccessRule.redacting(caller));
    return redactions
        .find(new OrganisationId(caller.organisation()), id)
        .orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND));
  }

  /**
   * The orders that the caller's organisation gave, the latest first.
   *
   * @throws Refused if the caller is not its head
   */
  public List<Redaction> list(Caller caller, @Nullable UUID after, int limit) {
    Refused.throwIf(AccessRule.redacting(caller));
    return redactions.list(new OrganisationId(caller.organisation()), after, limit);
  }
}
