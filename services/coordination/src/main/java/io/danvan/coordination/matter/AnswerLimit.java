package io.danvan.coordination.matter;

import java.time.LocalDate;

/**
 * Within how many working days those who raised a matter are told what happens with it.
 *
 * @param from the first day on which a matter is received under it
 * @param workingDays how many, of which the first is the one after the receipt
 * @param basis the act and article
 * @param verified whether it was found in a published source; shown where it was not
 */
public record AnswerLimit(LocalDate from, int workingDays, String basis, boolean verified) {
  /** Refuses a limit of no day. */
  public AnswerLimit {
    if (workingDays < 1) {
      throw new IllegalArgumentException("No limit in working days: " + workingDays);
    }
  }
}
