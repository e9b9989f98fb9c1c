package io.danvan.coordination.commitment;

import java.util.Collection;

/** Told of commitments that have changed, in the transaction that changed them. */
public interface CommitmentObserver {
  /** These stand like this now. */
  void changed(Collection<Commitment> commitments);
}
