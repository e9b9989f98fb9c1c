package io.danvan.coordination.commitment;

/** What a superior of the responsible organisation may do. */
public sealed interface SuperiorCommand extends CommitmentCommand {
  /** Demands an explanation from the responsible organisation. */
  record DemandExplanation(String reason) implements SuperiorCommand {}
}
