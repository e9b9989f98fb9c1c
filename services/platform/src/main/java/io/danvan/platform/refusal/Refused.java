package io.danvan.platform.refusal;

import java.util.Optional;

/**
 * Carries a refusal out of an adapter: it ends the unit of work, so that the transaction rolls back
 * and the caller is answered with the refusal's problem document.
 *
 * <p>Has no stack trace: a refusal is an ordinary answer, and is thrown as often as clients ask.
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  /** Ends the unit of work with this refusal. */
  public Refused(Refusal refusal) {
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
  }

  /** Ends the unit of work if there is a refusal. */
  public static void throwIf(Optional<? extends Refusal> refusal) {
    refusal.ifPresent(
        why -> {
          throw new Refused(why);
        });
  }

  /** Why. */
  public Refusal refusal() {
    return refusal;
  }
}
