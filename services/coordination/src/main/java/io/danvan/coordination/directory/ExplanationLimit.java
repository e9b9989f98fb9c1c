package io.danvan.coordination.directory;

/**
 * Until when an office may explain what it lacks in a term of a duty.
 *
 * @param days so many working days after the term's last day, at least 1
 * @param basis the act that it follows, or that it is a convention
 * @param verified whether it was found in a published source; shown where it was not
 */
public record ExplanationLimit(int days, String basis, boolean verified) {
  /** Refuses a limit that is none. */
  public ExplanationLimit {
    if (days < 1) {
      throw new IllegalArgumentException("No limit in working days: " + days);
    }
  }
}
