package io.danvan.taskboard.act;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.directory.Position;
import io.danvan.platform.security.Caller;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A position to choose.
 *
 * @param title its title in the viewer's language
 */
record PositionChoice(UUID id, String title) {
  /** The positions of the caller's own organisation. */
  static List<PositionChoice> of(Caller caller, Organisations directory, Locale language) {
    return directory.positions(new OrganisationId(caller.organisation())).stream()
        .map((Position p) -> new PositionChoice(p.id().value(), p.titleIn(language)))
        .toList();
  }
}
