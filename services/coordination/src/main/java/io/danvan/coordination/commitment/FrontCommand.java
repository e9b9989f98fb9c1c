package io.danvan.coordination.commitment;

/**
 * What a Front organisation may do that has asked the people concerned: the right to supervise is
 * the Front's by Law 75/2015/QH13.
 */
public sealed interface FrontCommand extends CommitmentCommand {
  /** Found that the result handed in is real. */
  record Verify(SurveyMethod method, int asked, String finding) implements FrontCommand {}

  /** Disputes the result handed in. */
  record Dispute(SurveyMethod method, int asked, String reason) implements FrontCommand {}

  /** How it asked. */
  SurveyMethod method();

  /** How many it asked. */
  int asked();
}
