package io.danvan.coordination.commitment;

/** How much of the work is done, 0 to 100. */
public record Percent(int value) {
  /** Refuses what is no percentage. */
  public Percent {
    if (!isValid(value)) {
      throw new IllegalArgumentException("a percentage is 0 to 100, not " + value);
    }
  }

  /** Whether the number is a percentage. */
  public static boolean isValid(int value) {
    return value >= 0 && value <= 100;
  }
}
