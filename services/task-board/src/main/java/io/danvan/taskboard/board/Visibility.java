package io.danvan.taskboard.board;

import io.danvan.coordination.access.AccessRule;
import io.danvan.coordination.access.Classification;
import io.danvan.coordination.access.Dossier;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.standing.DirectoryOrganisations;
import io.danvan.coordination.standing.OrganisationViews;
import io.danvan.platform.security.Caller;
import io.danvan.platform.security.Role;
import java.util.List;
import java.util.Set;

/**
 * Who may see what on a board: coordination's access rule, asked for parts and scopes.
 *
 * <p>Whoever may see a scope may see every part in it but restricted ones. That is what lets a
 * column be counted in the database.
 */
public final class Visibility {
  private final Directory directory;

  /** Asks by the directory as it is known when asked. */
  public Visibility(Directory directory) {
    this.directory = directory;
  }

  /** Whether the account's roles let it read at all. */
  public boolean reads(Caller caller) {
    return AccessRule.reads(caller.roles());
  }

  /** Whether an account may see a part for its own sake, not as one of many that take part. */
  public boolean sees(Caller caller, Part part) {
    return sees(caller, part.dossier());
  }

  /** Whether an account may see what this dossier is about. */
  public boolean sees(Caller caller, Dossier dossier) {
    return reads(caller) && sees(new OrganisationId(caller.organisation()), dossier);
  }

  /** The parts of a task or meeting that those of an organisation with these roles may see. */
  public List<Part> seen(OrganisationId viewer, Set<Role> roles, WorkItem task) {
    if (!AccessRule.reads(roles)) {
      return List.of();
    }
    OrganisationViews organisations = new DirectoryOrganisations(directory.now());
    Set<OrganisationId> takingPart = task.participants();
    return task.parts().stream()
        .filter(part -> AccessRule.seesPart(viewer, part.dossier(), takingPart, organisations))
        .toList();
  }

  /** Whether an organisation may see the board of a scope. */
  public boolean watches(OrganisationId viewer, Scope scope) {
    return switch (scope) {
      case Scope.Own own ->
          sees(viewer, new Dossier(Classification.COORDINATION, Set.of(own.organisation())));
      case Scope.WithAllBelow below -> isBodyOver(viewer, below);
    };
  }

  private boolean sees(OrganisationId viewer, Dossier dossier) {
    return AccessRule.sees(viewer, dossier, new DirectoryOrganisations(directory.now()));
  }

  private boolean isBodyOver(OrganisationId viewer, Scope.WithAllBelow below) {
    Organisations organisations = directory.now();
    return organisations
        .find(viewer)
        .filter(each -> each.type().isBody())
        .filter(each -> organisations.contains(each.unit(), below.unit()))
        .isPresent();
  }
}
