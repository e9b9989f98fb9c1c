package io.danvan.coordination.decision;

import static io.danvan.coordination.decision.Reason.MALFORMED_ORIGIN;
import static io.danvan.coordination.decision.Reason.ORIGIN_USED;
import static io.danvan.coordination.decision.Reason.ROLE_NOT_ALLOWED;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.Origin;
import io.danvan.coordination.common.Origins;
import io.danvan.coordination.common.Origins.Effect;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.security.Caller;
import io.danvan.platform.security.Role;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets a record of an agency's own system take effect once, however often and under whatever
 * idempotency key the agency repeats the command.
 */
public final class OnceByOrigin {
  private static final Pattern SYSTEM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,49}");
  private static final Pattern EXTERNAL_ID = Pattern.compile("[\\x21-\\x7e]{1,100}");
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Origins origins;
  private final TextScreening screening;

  /** Remembers effects here; refuses identifiers that would identify a person. */
  public OnceByOrigin(Origins origins, TextScreening screening) {
    this.origins = origins;
    this.screening = screening;
  }

  /**
   * Carries a command out, unless its origin has had this effect already.
   *
   * @param subject what the command is about; none if it begins something
   * @param command carries it out and tells what it was about or began
   * @return what the command, now or earlier, was about or began
   * @throws Refused if the origin belongs to another command
   */
  public UUID run(
      Caller caller,
      @Nullable Origin origin,
      String action,
      @Nullable UUID subject,
      Supplier<UUID> command) {
    if (origin == null) {
      return command.get();
    }
    check(caller, origin);
    OrganisationId organisation = new OrganisationId(caller.organisation());
    Effect earlier = origins.find(organisation, origin).orElse(null);
    if (earlier == null) {
      UUID done = command.get();
      origins.keep(organisation, origin, new Effect(action, done));
      return done;
    }
    if (!earlier.action().equals(action)
        || !(subject == null || subject.equals(earlier.subject()))) {
      throw new Refused(ORIGIN_USED.refused("command", earlier.action()));
    }
    return earlier.subject();
  }

  private void check(Caller caller, Origin origin) {
    if (!caller.has(Role.AGENCY)) {
      throw new Refused(ROLE_NOT_ALLOWED.refused("roles", List.of(Role.AGENCY)));
    }
    if (!SYSTEM.matcher(origin.system()).matches()) {
      throw new Refused(MALFORMED_ORIGIN.refused("field", "system"));
    }
    if (!EXTERNAL_ID.matcher(origin.externalId()).matches()
        || mayIdentifyAPerson(origin.externalId())) {
      throw new Refused(MALFORMED_ORIGIN.refused("field", "externalId"));
    }
  }

  /** One UUID in thirty has nine digits or more in a row, as an identity number has. */
  private boolean mayIdentifyAPerson(String externalId) {
    return !UUID_TEXT.matcher(externalId).matches()
        && screening.refusal("externalId", externalId).isPresent();
  }
}
