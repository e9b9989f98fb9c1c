package io.danvan.coordination.common;

import java.util.Optional;
import java.util.UUID;

/** The records of agencies' own systems that commands came from: each takes effect once. */
public interface Origins {
  /**
   * What became of a record of an agency's own system.
   *
   * @param action the command's name
   * @param subject the task or commitment that it was about, or that it began
   */
  record Effect(String action, UUID subject) {}

  /** The effect that this record had already, if it had one. */
  Optional<Effect> find(OrganisationId organisation, Origin origin);

  /** Keeps the effect that a record has in the current transaction. */
  void keep(OrganisationId organisation, Origin origin, Effect effect);
}
