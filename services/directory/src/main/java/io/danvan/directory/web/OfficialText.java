package io.danvan.directory.web;

import io.danvan.platform.refusal.Refused;
import io.danvan.platform.screening.Screening;
import io.danvan.platform.web.WebRefusals;

/** Names of acts and of days as they are published: one line, and nothing about a person. */
final class OfficialText {
  private static final int LONGEST = 200;

  private OfficialText() {}

  /**
   * The text, without blanks around it.
   *
   * @throws Refused if it is empty, too long, more than a line, or has personal data
   */
  static String of(String field, String text) {
    String line = text.strip();
    if (line.isEmpty()
        || line.length() > LONGEST
        || line.chars().anyMatch(Character::isISOControl)) {
      throw new Refused(WebRefusals.invalidField(field));
    }
    Screening.refusal(field, line)
        .ifPresent(
            refusal -> {
              throw new Refused(refusal);
            });
    return line;
  }
}
