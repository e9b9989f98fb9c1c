package io.danvan.coordination.secondlook;

import static io.danvan.coordination.decision.Reason.NOTHING_TO_LOOK_AT;
import static io.danvan.coordination.decision.Reason.NUMBER_NOT_ALLOWED;
import static io.danvan.coordination.decision.Reason.OWN_SECOND_LOOK;
import static io.danvan.coordination.decision.Reason.SECOND_LOOK_OVER;

import io.danvan.coordination.access.AccessRule;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.decision.Rules;
import io.danvan.coordination.decision.Situations;
import io.danvan.coordination.secondlook.SecondLook.State;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.screening.Finding;
import io.danvan.platform.screening.PersonalDataKind;
import io.danvan.platform.screening.Screening;
import io.danvan.platform.security.AccessNote;
import io.danvan.platform.security.Caller;
import io.danvan.platform.web.WebRefusals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Lets two persons of an organisation override the screening: one asks, another one decides. Runs
 * in the caller's transaction, which a refusal ends.
 */
public final class SecondLookActions {
  private final SecondLooks looks;
  private final Situations situations;
  private final Duration lasts;
  private final Supplier<UUID> newIds;
  private final Clock clock;

  /**
   * Actions on these looks.
   *
   * @param lasts how long somebody may look at a text, and then how long it may be sent
   */
  public SecondLookActions(
      SecondLooks looks,
      Situations situations,
      Duration lasts,
      Supplier<UUID> newIds,
      Clock clock) {
    this.looks = looks;
    this.situations = situations;
    this.lasts = lasts;
    this.newIds = newIds;
    this.clock = clock;
  }

  /**
   * Asks for a look at a text that was refused. Who asks again is given the look that waits.
   *
   * @throws Refused if the text holds a number, or nothing that the screening finds
   */
  public SecondLook ask(Caller caller, Purpose purpose, String typed) {
    Refused.throwIf(AccessRule.lookingTwice(caller));
    String text = FreeText.of(typed).value();
    Set<PersonalDataKind> kinds = kinds(caller, purpose, text);
    OrganisationId organisation = new OrganisationId(caller.organisation());
    Instant now = clock.instant();
    return looks
        .waiting(organisation, purpose, text, now)
        .orElseGet(
            () -> {
              var asked =
                  new SecondLook(
                      newIds.get(),
                      organisation,
                      purpose,
                      kinds,
                      text,
                      caller.account(),
                      now,
                      now.plus(lasts),
                      State.WAITING);
              looks.keep(asked, text);
              AccessNote.afterCommit(caller, "second-look-asked", asked.id(), kinds);
              return asked;
            });
  }

  private Set<PersonalDataKind> kinds(Caller caller, Purpose purpose, String text) {
    Rules.in(situations.unscreened(caller)).text(purpose.field(), text).grant(() -> text).orThrow();
    // Too long a text is refused whatever it holds.
    Refused.throwIf(
        Screening.refusal(purpose.field(), text)
            .filter(refusal -> !refusal.arguments().containsKey("kind")));
    Set<PersonalDataKind> kinds =
        Screening.find(text).stream().map(Finding::kind).collect(Collectors.toUnmodifiableSet());
    if (kinds.isEmpty()) {
      throw new Refused(NOTHING_TO_LOOK_AT.refused("field", purpose.field()));
    }
    if (!kinds.stream().allMatch(PersonalDataKind::isMistakable)) {
      throw new Refused(NUMBER_NOT_ALLOWED.refused("field", purpose.field()));
    }
    return kinds;
  }

  /** The looks of the caller's organisation that wait or may be used. */
  public List<SecondLook> open(Caller caller) {
    Refused.throwIf(AccessRule.lookingTwice(caller));
    situations.unscreened(caller);
    return looks.open(new OrganisationId(caller.organisation()), clock.instant());
  }

  /**
   * Allows or rejects a text, as another person than who asked.
   *
   * @throws Refused if there is no such look, it is over, or the caller asked for it
   */
  public void decide(Caller caller, UUID id, boolean allowed) {
    Refused.throwIf(AccessRule.lookingTwice(caller));
    situations.unscreened(caller);
    Instant now = clock.instant();
    SecondLook look =
        looks
            .lock(id, new OrganisationId(caller.organisation()), now)
            .orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND));
    if (look.state() != State.WAITING) {
      throw new Refused(SECOND_LOOK_OVER.refused("state", look.state()));
    }
    if (look.askedBy().equals(caller.account())) {
      throw new Refused(OWN_SECOND_LOOK.refused());
    }
    looks.decide(id, caller.account(), allowed, now, now.plus(lasts));
    String act = allowed ? "second-look-allowed" : "second-look-rejected";
    AccessNote.afterCommit(caller, act, id, look.kinds());
  }
}
