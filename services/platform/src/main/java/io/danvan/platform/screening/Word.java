package io.danvan.platform.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A syllable of a text, which is what Vietnamese writes between spaces.
 *
 * @param from its first character's place
 * @param before what separates it from the syllable before
 */
record Word(String text, int from, Gap before) {
  enum Gap {
    SPACE,
    PUNCTUATION,
    /** A sentence or clause ended, or the text begins. */
    END
  }

  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final Pattern SYLLABLE = Pattern.compile("\\p{L}+");
  private static final Pattern END = Pattern.compile("[.!?;\\n]");

  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    var syllables = SYLLABLE.matcher(text);
    int end = 0;
    while (syllables.find()) {
      Gap before = words.isEmpty() ? Gap.END : gap(text.substring(end, syllables.start()));
      words.add(new Word(syllables.group(), syllables.start(), before));
      end = syllables.end();
    }
    return words;
  }

  private static Gap gap(String between) {
    if (between.isBlank()) {
      return Gap.SPACE;
    }
    return END.matcher(between).find() ? Gap.END : Gap.PUNCTUATION;
  }

  int to() {
    return from + text.length();
  }

  String lower() {
    return text.toLowerCase(VIETNAMESE);
  }

  boolean isCapitalised() {
    return Character.isUpperCase(text.charAt(0));
  }

  /** All capitals, as abbreviations and headlines are written; a single letter is an initial. */
  boolean isUpperCase() {
    return text.length() > 1 && text.equals(text.toUpperCase(VIETNAMESE));
  }

  boolean follows(Gap gap) {
    return before == gap;
  }
}
