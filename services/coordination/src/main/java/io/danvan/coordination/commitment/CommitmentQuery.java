package io.danvan.coordination.commitment;

import io.danvan.coordination.common.OrganisationId;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which commitments to list, by due date. What is null does not narrow the list.
 *
 * @param organisation whose commitments
 * @param side on which side of them it stands
 * @param phase in which phase they are
 * @param owed whether only those are wanted in which the organisation owes the next event
 * @param parts the record that they came from, and whose parts of it
 * @param after the last one of the page before
 * @param limit how many at most
 */
public record CommitmentQuery(
    @Nullable OrganisationId organisation,
    Side side,
    Phase.@Nullable Kind phase,
    boolean owed,
    @Nullable Parts parts,
    @Nullable Place after,
    int limit) {
  /** On which side of a commitment an organisation stands. */
  public enum Side {
    /** It asks. */
    ASKED,
    /** It is responsible. */
    RESPONSIBLE,
    /** Either. */
    ALL
  }

  /**
   * Parts of a record.
   *
   * @param record the record that they came from
   * @param responsible the organisations that have or had them
   */
  public record Parts(UUID record, Set<OrganisationId> responsible) {
    /** Copies the organisations. */
    public Parts {
      responsible = Set.copyOf(responsible);
    }
  }

  /** A commitment's place in the list. */
  public record Place(LocalDate due, CommitmentId commitment) {
    /** The place by these keys. */
    public static Place of(LocalDate due, UUID id) {
      return new Place(due, new CommitmentId(id));
    }
  }
}
