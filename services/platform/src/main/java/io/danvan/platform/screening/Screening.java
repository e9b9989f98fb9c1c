package io.danvan.platform.screening;

import io.danvan.platform.refusal.Refusal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for personal data in Vietnamese free text. Where a rule cannot be sure it refuses: an
 * official can reword a text, nobody can take back an event.
 */
public final class Screening {
  /** The most characters (Unicode code points) that a free text may have. */
  public static final int MAXIMUM_LENGTH = 1000;

  private Screening() {}

  /**
   * The places that hold personal data, in the text's order. They do not overlap, but for a number
   * within a name or an address: no second look lets it pass with them.
   */
  public static List<Finding> find(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    List<Finding> found = new ArrayList<>();
    for (Finding next : all(composed)) {
      if (found.stream().noneMatch(next::hides)) {
        found.add(next);
      }
    }
    return List.copyOf(found);
  }

  private static List<Finding> all(String text) {
    return Stream.of(Numbers.find(text), TitledNames.find(text), HomeAddresses.find(text))
        .flatMap(findings -> findings)
        .sorted(Comparator.comparingInt(Finding::from))
        .toList();
  }

  /**
   * Why the text may not be written, if it may not: it is too long, or it holds personal data. Its
   * first number is named before all else, because no second look lets that pass; the place is that
   * of the first and of the last character, counted from 1.
   *
   * @param field the text's name in the request, for the answer
   */
  public static Optional<Refusal> refusal(String field, String text) {
    int length = text.codePointCount(0, text.length());
    if (length > MAXIMUM_LENGTH) {
      return Optional.of(
          Refusal.of(
              "text-too-long",
              422,
              Map.of("field", field, "limit", MAXIMUM_LENGTH, "length", length)));
    }
    return find(text).stream()
        .min(Comparator.comparing(found -> found.kind().isMistakable()))
        .map(found -> personalData(field, found));
  }

  private static Refusal personalData(String field, Finding found) {
    return Refusal.of(
        "personal-data",
        422,
        Map.of("field", field, "kind", found.kind(), "from", found.from() + 1, "to", found.to()));
  }
}
