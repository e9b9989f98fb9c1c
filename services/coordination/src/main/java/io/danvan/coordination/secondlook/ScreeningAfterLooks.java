package io.danvan.coordination.secondlook;

import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.decision.TextScreening;
import io.danvan.coordination.decision.TextScreenings;
import io.danvan.platform.refusal.Refusal;
import io.danvan.platform.screening.PersonalDataKind;
import io.danvan.platform.screening.Screening;
import io.danvan.platform.security.AccessNote;
import io.danvan.platform.security.Caller;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The screening of a command's texts, which lets a text pass that a second person has allowed, and
 * uses the permission up. A command that is refused for another reason rolls that back.
 */
public final class ScreeningAfterLooks implements TextScreenings {
  private final SecondLooks looks;
  private final Clock clock;

  /** The screening that asks these looks where it finds something. */
  public ScreeningAfterLooks(SecondLooks looks, Clock clock) {
    this.looks = looks;
    this.clock = clock;
  }

  @Override
  public TextScreening of(Caller caller, String command) {
    // One command may write the same text to several streams and look at it for each.
    Set<Map.Entry<String, String>> passed = new HashSet<>();
    return (field, text) ->
        passed.contains(Map.entry(field, text))
            ? Optional.empty()
            : Screening.refusal(field, text)
                .filter(
                    refusal ->
                        !mayBeLookedAt(refusal)
                            || !isAllowed(caller, new Purpose(command, field), text)
                            || !passed.add(Map.entry(field, text)))
                .map(refusal -> mayBeLookedAt(refusal) ? naming(command, refusal) : refusal);
  }

  private boolean isAllowed(Caller caller, Purpose purpose, String text) {
    Optional<SecondLook> used =
        looks.use(
            new OrganisationId(caller.organisation()),
            purpose,
            FreeText.of(text).value(),
            clock.instant());
    used.ifPresent(
        look -> AccessNote.afterCommit(caller, "second-look-used", look.id(), look.kinds()));
    return used.isPresent();
  }

  private static boolean mayBeLookedAt(Refusal refusal) {
    return refusal.arguments().get("kind") instanceof PersonalDataKind kind && kind.isMistakable();
  }

  /** With what a second look is asked for. */
  private static Refusal naming(String command, Refusal refusal) {
    Map<String, Object> arguments = new HashMap<>(refusal.arguments());
    arguments.put("command", command);
    return Refusal.of(refusal.code(), refusal.status(), arguments);
  }
}
