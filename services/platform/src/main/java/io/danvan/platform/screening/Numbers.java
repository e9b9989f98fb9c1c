package io.danvan.platform.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds identity and telephone numbers, however their digits are grouped. What looks like one but
 * is an amount, a date or a document's number is taken out first.
 */
final class Numbers {
  /** Groups of digits with what people put between them: spaces, dots, dashes, parentheses. */
  private static final Pattern CHAIN =
      Pattern.compile("\\d+(?:[\\s\\p{Z}\\p{Pd}\\p{Cf}.,/·•_()]{1,4}\\d+)*");

  private static final Pattern GROUP = Pattern.compile("\\d+");

  private Numbers() {}

  static Stream<Finding> find(String text) {
    String rest = HarmlessNumbers.blanked(plainDigits(text));
    return CHAIN.matcher(rest).results().flatMap(chain -> inChain(rest, chain));
  }

  private static Stream<Finding> inChain(String text, MatchResult place) {
    var matcher = GROUP.matcher(text).region(place.start(), place.end());
    var chain = new DigitChain(text, matcher.results().toList());
    List<Finding> findings = new ArrayList<>();
    int first = 0;
    while (first < chain.length()) {
      int start = first;
      // The longest first: the beginning of an identity number can look like a telephone's.
      int after = chain.furthest(start);
      while (after > start && chain.kind(start, after).isEmpty()) {
        after--;
      }
      int end = after;
      chain.kind(start, end).ifPresent(kind -> findings.add(chain.finding(kind, start, end)));
      first = Math.max(end, start + 1);
    }
    return findings.stream();
  }

  /** Digits of other scripts and full-width digits as 0 to 9, in their places. */
  static String plainDigits(String text) {
    var plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      char character = plain.charAt(i);
      if (character > '9' && Character.isDigit(character)) {
        plain.setCharAt(i, (char) ('0' + Character.digit(character, 10)));
      }
    }
    return plain.toString();
  }
}
