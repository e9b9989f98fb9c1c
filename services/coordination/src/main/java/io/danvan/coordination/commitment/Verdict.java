package io.danvan.coordination.commitment;

/**
 * What becomes of a request event and a response event whose authors had not seen each other's.
 *
 * @param reason why, as the documentation shows it
 */
public record Verdict(Precedence precedence, String reason) {
  /** Which of the two prevails. */
  public enum Precedence {
    /** Both hold, and in either order they come to the same. */
    INDEPENDENT,
    /** The response changes nothing that is asked or owed; what it shows is kept. */
    REQUEST_PREVAILS,
    /** The response takes effect on top of the request event, which it overtakes. */
    RESPONSE_PREVAILS
  }

  static Verdict independent(String reason) {
    return new Verdict(Precedence.INDEPENDENT, reason);
  }

  static Verdict requestPrevails(String reason) {
    return new Verdict(Precedence.REQUEST_PREVAILS, reason);
  }

  static Verdict responsePrevails(String reason) {
    return new Verdict(Precedence.RESPONSE_PREVAILS, reason);
  }

  /** Whether both hold. */
  public boolean isIndependent() {
    return precedence == Precedence.INDEPENDENT;
  }
}
