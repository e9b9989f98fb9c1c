package io.danvan.platform.screening;

/**
 * Where a text holds personal data.
 *
 * @param from the first character, counted from 0 in the text's composed form (Unicode NFC)
 * @param to the character after the last
 */
public record Finding(PersonalDataKind kind, int from, int to) {
  /** Whether one of the two says enough of a place that they share. */
  boolean hides(Finding other) {
    return from < other.to && other.from < to && kind.isMistakable() == other.kind.isMistakable();
  }
}
