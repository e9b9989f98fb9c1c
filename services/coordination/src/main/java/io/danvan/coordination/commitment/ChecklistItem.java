package io.danvan.coordination.commitment;

/**
 * What an answer to the people must have, as far as somebody has to judge it. Its date, the
 * responsible body and a document it cannot lack.
 */
public enum ChecklistItem {
  /** It answers what the people asked. */
  ANSWERS_QUESTION,
  /** People who know no official language understand it. */
  PLAIN_LANGUAGE,
  /** It speaks of no particular person or household. */
  NAMES_NOBODY
}
