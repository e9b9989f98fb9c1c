package io.danvan.coordination.duty;

/**
 * How an office did its duty, in days. How it was done is counted apart and never added into one
 * figure: a total that counts delegated days hides how seldom the holder came.
 *
 * @param required what the rule asks for
 * @param met how much of it was met as the rule asks, term by term: what went beyond in one term
 *     does not make up for another
 * @param inPerson kept by the holder of the office
 * @param delegated led by another position
 * @param online kept from afar
 * @param notHeld reported as not held
 * @param notReported owed within a term that is over, and nobody reported anything
 * @param open not met yet within a term that is not over
 */
public record DutyFigures(
    int required,
    int met,
    int inPerson,
    int delegated,
    int online,
    int notHeld,
    int notReported,
    int open) {
  /** Of no term. */
  public static final DutyFigures NONE = new DutyFigures(0, 0, 0, 0, 0, 0, 0, 0);

  /** These and others. */
  public DutyFigures plus(DutyFigures other) {
    return new DutyFigures(
        required + other.required,
        met + other.met,
        inPerson + other.inPerson,
        delegated + other.delegated,
        online + other.online,
        notHeld + other.notHeld,
        notReported + other.notReported,
        open + other.open);
  }
}
