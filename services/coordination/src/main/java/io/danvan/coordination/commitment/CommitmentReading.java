package io.danvan.coordination.commitment;

import io.danvan.coordination.access.AccessRule;
import io.danvan.coordination.access.Classification;
import io.danvan.coordination.access.Dossier;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.standing.OrganisationViews;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.security.Caller;
import io.danvan.platform.web.WebRefusals;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Finds commitments for callers who may read them. */
public final class CommitmentReading {
  private final Commitments commitments;
  private final Supplier<OrganisationViews> directory;

  /** Reads these commitments. */
  public CommitmentReading(Commitments commitments, Supplier<OrganisationViews> directory) {
    this.commitments = commitments;
    this.directory = directory;
  }

  /**
   * A commitment with what its events come to.
   *
   * @param record all that is known of it
   */
  public record Found(CommitmentRecord record, FoldedCommitment folded) {
    /** Where it stands. */
    public Commitment commitment() {
      return folded.commitment();
    }
  }

  /**
   * The commitment.
   *
   * @throws Refused if there is none, or the caller may not read it
   */
  public Found find(Caller caller, CommitmentId id) {
    Found found =
        commitments
            .find(id)
            .flatMap(record -> record.fold().map(folded -> new Found(record, folded)))
            .orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND));
    Commitment commitment = found.commitment();
    Refused.throwIf(
        AccessRule.readingPart(
            caller,
            found.record().dossier(commitment),
            commitments.participants(commitment.source().id()),
            directory.get()));
    return found;
  }

  /**
   * A page of the caller's own commitments.
   *
   * @throws Refused if the caller's roles do not allow reading
   */
  public List<Found> ofOwn(Caller caller, CommitmentQuery query) {
    Dossier own =
        new Dossier(Classification.RESTRICTED, Set.of(new OrganisationId(caller.organisation())));
    Refused.throwIf(AccessRule.reading(caller, own, directory.get()));
    return list(query);
  }

  /** A page of commitments that the caller may read for another reason. */
  public List<Found> list(CommitmentQuery query) {
    return commitments.list(query).stream()
        .flatMap(record -> record.fold().map(folded -> new Found(record, folded)).stream())
        .toList();
  }
}
