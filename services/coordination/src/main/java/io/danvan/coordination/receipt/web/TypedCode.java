package io.danvan.coordination.receipt.web;

/**
 * The code of a receipt as it was typed.
 *
 * @param code in small or capital letters, with or without blanks and dashes
 */
record TypedCode(String code) {
  /** Leaves the secret out, because strings end up in logs and messages. */
  @Override
  public String toString() {
    return "TypedCode[]";
  }
}
