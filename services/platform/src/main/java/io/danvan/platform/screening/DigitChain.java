package io.danvan.platform.screening;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Groups of digits that follow each other with nothing but gaps between.
 *
 * @param text what they stand in
 * @param groups at least one
 */
record DigitChain(String text, List<MatchResult> groups) {
  /** Mobile numbers have 9 digits after the prefix, or had 10; fixed ones 10 that begin with 2. */
  private static final Pattern PHONE =
      Pattern.compile("(?:0|(?:00)?840?)(?:[35789]\\d{8}|2\\d{9}|1[2689]\\d{8})");

  private static final Predicate<String> LIST_GAP = Pattern.compile(",\\s").asPredicate();

  private static final int MOST_DIGITS = 15;

  int length() {
    return groups.size();
  }

  /** Behind the last group that can belong to a number with this one: each has a digit at least. */
  int furthest(int first) {
    return Math.min(length(), first + MOST_DIGITS);
  }

  Finding finding(PersonalDataKind kind, int first, int after) {
    return new Finding(kind, groups.get(first).start(), groups.get(after - 1).end());
  }

  /** What these groups together are, if they are anything personal. */
  Optional<PersonalDataKind> kind(int first, int after) {
    if (after == first || isList(first, after)) {
      return Optional.empty();
    }
    String digits =
        groups.subList(first, after).stream().map(MatchResult::group).collect(Collectors.joining());
    if (PHONE.matcher(digits).matches()) {
      return Optional.of(PersonalDataKind.PHONE_NUMBER);
    }
    boolean identity =
        switch (digits.length()) {
          // The first digits name the place of registration, 001 to 096.
          case 12 -> after - first == 1 || digits.startsWith("0");
          case 9 -> isOldIdentity(first, after);
          default -> false;
        };
    return identity ? Optional.of(PersonalDataKind.IDENTITY_NUMBER) : Optional.empty();
  }

  /** Nine digits are many things: taken for an identity number if grouped as people group one. */
  private boolean isOldIdentity(int first, int after) {
    boolean whole = first == 0 && after == length();
    return after - first == 1
        || sizes(first, after).allMatch(size -> size == 3)
        || (whole && gaps(first, after).distinct().count() == 1)
        || HarmlessNumbers.isAnnounced(text, groups.get(first).start());
  }

  /** Enumerated with commas or divided by strokes, as in "các tổ 1,2,3" and "12/15 hộ". */
  private boolean isList(int first, int after) {
    return gaps(first, after).anyMatch(LIST_GAP)
        || (gaps(first, after).anyMatch(gap -> gap.contains(",") || gap.contains("/"))
            && sizes(first, after).anyMatch(size -> size < 3));
  }

  private IntStream sizes(int first, int after) {
    return groups.subList(first, after).stream().mapToInt(group -> group.end() - group.start());
  }

  private Stream<String> gaps(int first, int after) {
    return IntStream.range(first + 1, after)
        .mapToObj(i -> text.substring(groups.get(i - 1).end(), groups.get(i).start()));
  }
}
