package io.danvan.coordination.commitment;

import io.danvan.coordination.common.OrganisationId;
import java.time.LocalDate;
import java.util.Set;

/**
 * What the record that a commitment came from sets for it.
 *
 * @param latestDue the last day that it allows
 * @param open whether it goes on
 * @param engaged the organisations that have a part in it which was not withdrawn
 */
public record Frame(LocalDate latestDue, boolean open, Set<OrganisationId> engaged) {
  /** Of a record that sets nothing, and of any for commands to which that does not matter. */
  public static final Frame UNBOUNDED = new Frame(LocalDate.MAX, true, Set.of());

  /** Copies the organisations. */
  public Frame {
    engaged = Set.copyOf(engaged);
  }
}
