package io.danvan.coordination.access;

import io.danvan.coordination.common.OrganisationId;
import java.util.Set;

/**
 * A task or commitment as far as access depends on it.
 *
 * @param classification who may read it
 * @param participants those who ask and those who are responsible
 */
public record Dossier(Classification classification, Set<OrganisationId> participants) {
  /** Copies the participants. */
  public Dossier {
    participants = Set.copyOf(participants);
  }
}
