package io.danvan.taskboard.page;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.platform.security.Caller;
import io.danvan.platform.security.Role;
import java.util.Locale;

/**
 * Who looks at a page, as its frame shows it.
 *
 * @param organisation the organisation
 * @param name its name in the viewer's language
 * @param role the role that the page names
 * @param writes whether actions are offered
 */
public record Viewer(OrganisationId organisation, String name, String role, boolean writes) {
  static Viewer of(Caller caller, CardViews.Names names) {
    OrganisationId organisation = new OrganisationId(caller.organisation());
    Role role = caller.roles().stream().sorted(Viewer::byWeight).findFirst().orElse(Role.VIEWER);
    return new Viewer(
        organisation,
        names.of(organisation),
        role.name().toLowerCase(Locale.ROOT),
        caller.has(Role.HEAD) || caller.has(Role.COORDINATOR));
  }

  private static int byWeight(Role one, Role other) {
    return Integer.compare(weight(one), weight(other));
  }

  private static int weight(Role role) {
    return switch (role) {
      case HEAD -> 0;
      case COORDINATOR -> 1;
      case AGENCY -> 2;
      case VIEWER -> 3;
      case OPERATOR -> 4;
    };
  }
}
