package io.danvan.coordination.decision;

import static io.danvan.coordination.decision.Reason.NOT_SERVED_HERE;
import static io.danvan.coordination.decision.Reason.UNKNOWN_ORGANISATION;

import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.Origin;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.standing.OrganisationView;
import io.danvan.coordination.standing.OrganisationViews;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.security.Caller;
import io.danvan.platform.time.VietNam;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the situations of one body's service, in which its organisations give commands. */
public final class Situations {
  private final OrganisationKind kind;
  private final Supplier<OrganisationViews> directory;
  private final TextScreenings screenings;
  private final Supplier<UUID> newIds;
  private final Clock clock;

  /**
   * Makes the situations of a service.
   *
   * @param kind the organisations whose streams the service owns
   * @param directory a consistent view of the directory as it is now
   */
  public Situations(
      OrganisationKind kind,
      Supplier<OrganisationViews> directory,
      TextScreenings screenings,
      Supplier<UUID> newIds,
      Clock clock) {
    this.kind = kind;
    this.directory = directory;
    this.screenings = screenings;
    this.newIds = newIds;
    this.clock = clock;
  }

  /**
   * The situation in which the caller gives a command.
   *
   * @param command its name, as {@code tasks/issue}
   * @throws Refused if the caller's organisation is unknown, or another service's: only the service
   *     that owns a stream may write it
   */
  public Situation of(Caller caller, @Nullable Origin origin, String command) {
    return situation(caller, origin, screenings.of(caller, command));
  }

  /**
   * The situation in which somebody handles a text that is not to be written yet.
   *
   * @throws Refused as for a command
   */
  public Situation unscreened(Caller caller) {
    return situation(caller, null, (_, _) -> Optional.empty());
  }

  private Situation situation(Caller caller, @Nullable Origin origin, TextScreening screening) {
    OrganisationViews organisations = directory.get();
    OrganisationId author = new OrganisationId(caller.organisation());
    OrganisationView view =
        organisations
            .find(author)
            .orElseThrow(
                () -> new Refused(UNKNOWN_ORGANISATION.refused("organisation", author.value())));
    if (view.kind() != kind) {
      throw new Refused(NOT_SERVED_HERE.refused("kind", view.kind()));
    }
    PositionId position = Optional.ofNullable(caller.position()).map(PositionId::new).orElse(null);
    return new Situation(
        new Author(author, position, origin),
        LocalDateTime.ofInstant(clock.instant(), VietNam.ZONE),
        organisations,
        screening,
        newIds);
  }
}
