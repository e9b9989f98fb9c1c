package io.danvan.local.account;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.DirectoryIds;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.directory.PositionRole;
import io.danvan.platform.security.Role;
import java.util.Optional;

/**
 * An account of the local installation.
 *
 * @param name what is typed to sign in
 * @param unit the unit of that organisation
 * @param organisation the organisation that it speaks for
 * @param kind that organisation's kind
 * @param organisationName that organisation's official name
 * @param role what it may do for it
 */
public record Account(
    String name,
    UnitId unit,
    OrganisationId organisation,
    OrganisationKind kind,
    String organisationName,
    Role role) {

  /** The office that the account holds, if it stands for a person. */
  public Optional<PositionId> position() {
    return switch (role) {
      case COORDINATOR -> Optional.of(position(PositionRole.COORDINATOR));
      case HEAD -> Optional.of(position(PositionRole.HEAD));
      case VIEWER, AGENCY, OPERATOR -> Optional.empty();
    };
  }

  /** Whom it stands for, as a person reads it: the organisation, and what the account may do. */
  public String title() {
    return organisationName + " – " + roleName();
  }

  private String roleName() {
    return switch (role) {
      case COORDINATOR -> "điều phối";
      case HEAD -> "lãnh đạo";
      case VIEWER -> "chỉ xem";
      case AGENCY -> "phần mềm của cơ quan";
      case OPERATOR -> "vận hành";
    };
  }

  private PositionId position(PositionRole held) {
    return DirectoryIds.position(organisation, held, DirectoryIds.FOUNDED_ON);
  }
}
