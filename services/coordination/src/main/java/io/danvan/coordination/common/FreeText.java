package io.danvan.coordination.common;

/**
 * A text that an official wrote, as an event keeps it: checked before it was written, and empty
 * once the law ordered its redaction. What was ever written must stay readable, so reading checks
 * nothing.
 */
public record FreeText(String value) {

  /** A text as it was typed, without the blanks around it. */
  public static FreeText of(String typed) {
    return new FreeText(typed.strip());
  }
}
