package io.danvan.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Vietnamese name in the two forms in which names are compared; never shown, never a replacement
 * for the official spelling.
 *
 * <p>Official releases put the tone mark of "hoa" on either vowel ("hòa", "hoà"), and a keyboard
 * may send any letter in one code point or in several. In {@code marked} such spellings are equal:
 * each word begins with its tone, followed by its letters without it. In {@code bare} no mark is
 * left, as most people type a search. Case, punctuation and repeated spaces count in neither.
 *
 * @param marked the name with its marks, tones first
 * @param bare the name without any mark, đ as d
 */
public record NameKey(String marked, String bare) {
  private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  /** The key of a name as somebody wrote it. */
  public static NameKey of(String name) {
    String letters = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    String joined = APOSTROPHES.matcher(letters).replaceAll("");
    String words = BETWEEN_WORDS.matcher(joined).replaceAll(" ").strip();
    String marked =
        Stream.of(words.split(" ")).map(NameKey::toneFirst).collect(Collectors.joining(" "));
    return new NameKey(marked, MARKS.matcher(words).replaceAll("").replace('đ', 'd'));
  }

  /** How this name answers a search for another, best case first; empty if it does not. */
  public Optional<NameMatch> match(NameKey sought) {
    return Stream.of(NameMatch.values()).filter(match -> match.holds(this, sought)).findFirst();
  }

  private static String toneFirst(String word) {
    var tones = new StringBuilder();
    var letters = new StringBuilder();
    word.chars().forEach(c -> (TONES.indexOf(c) >= 0 ? tones : letters).append((char) c));
    return tones + Normalizer.normalize(letters, Normalizer.Form.NFC);
  }
}
