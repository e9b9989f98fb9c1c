package io.danvan.platform.screening;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** How a text is written: with the marks of Vietnamese, or hastily without any. */
enum Spelling {
  MARKED {
    @Override
    String write(String words) {
      return words;
    }
  },
  BARE {
    @Override
    String write(String words) {
      String letters = Normalizer.normalize(words, Normalizer.Form.NFD);
      return MARKS.matcher(letters).replaceAll("").replace('đ', 'd').replace('Đ', 'D');
    }
  };

  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern ANY_MARK = Pattern.compile("[\\p{M}đĐ]");

  static Spelling of(String text) {
    return ANY_MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).find() ? MARKED : BARE;
  }

  /** Words or a pattern in this spelling. */
  abstract String write(String words);
}
