package io.danvan.coordination.commitment;

/**
 * How a Front organisation came to its finding: how the people were asked and how many. It never
 * says who.
 *
 * @param asked how many; 0 only in an event that does not say
 */
public record Survey(SurveyMethod method, int asked) {
  /** The most people that one finding can be about. */
  public static final int MOST_ASKED = 100_000;
}
