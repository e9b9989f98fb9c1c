package io.danvan.coordination.duty;

/**
 * How an office did its duty, in days. How it was done is counted apart and never added into one
 * figure: a total that counts delegated days hides how seldom the holder came.
 *
 * @param required what the rule asks for
 * @param inPerson kept by the holder of the office
 * @param delegated led by another position
 * @param online kept from afar
 * @param notHeld reported as not held
 * @param notReported owed within a term that is over, and nobody reported anything
 * @param open owed within a term that is not over yet
 */
public record DutyFigures(
    int required, int inPerson, int delegated, int online, int notHeld, int notReported, int open) {
  /** Of no term. */
  public static final DutyFigures NONE = new DutyFigures(0, 0, 0, 0, 0, 0, 0);

  /** These and others. */
  public DutyFigures plus(DutyFigures other) {
    return new DutyFigures(
        required + other.required,
        inPerson + other.inPerson,
        delegated + other.delegated,
        online + other.online,
        notHeld + other.notHeld,
        notReported + other.notReported,
        open + other.open);
  }

  /**
   * Days that were kept in one way or another, or reported as not held, beyond what is required.
   */
  public int beyond() {
    return inPerson + delegated + online + notHeld + notReported + open - required;
  }
}
