package io.danvan.coordination.commitment;

/**
 * How a Front organisation came to its finding: how the people were asked and how many. It never
 * says who, nor how many when they were so few that others could tell.
 *
 * @param asked how many, from {@link #FEWEST_TOLD} up; 0 for fewer, and in an event that does not
 *     say
 */
public record Survey(SurveyMethod method, int asked) {
  /** Fewer people than this are not counted in an event: who complained must not be guessed. */
  public static final int FEWEST_TOLD = 5;

  /** The most people that one finding can be about. */
  public static final int MOST_ASKED = 100_000;

  /** What may be told of so many people asked. */
  static Survey of(SurveyMethod method, int asked) {
    return new Survey(method, asked < FEWEST_TOLD ? 0 : asked);
  }
}
