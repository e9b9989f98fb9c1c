package io.danvan.platform.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Puts a number into a clean sentence of the corpus, in any grouping; it must be found. */
class MutationPropertyTest {
  private static final List<String> CLEAN =
      Corpus.read("tuning").sentences().stream()
          .filter(sentence -> sentence.marked().isEmpty())
          .map(Corpus.Sentence::text)
          .toList();

  private static final List<String> GAPS =
      List.of("", " ", ".", "-", "–", "_", "·", "\u00a0", "  ", " - ", ". ");

  @Property
  void findsAnIdentityNumberHoweverItIsGrouped(
      @ForAll("clean") String sentence, @ForAll("identityNumbers") String number) {
    assertFound(sentence, number, PersonalDataKind.IDENTITY_NUMBER);
  }

  @Property
  void findsAnOldIdentityNumberHoweverItIsGrouped(
      @ForAll("clean") String sentence, @ForAll("oldIdentityNumbers") String number) {
    assertFound(sentence, number, PersonalDataKind.IDENTITY_NUMBER);
  }

  @Property
  void findsATelephoneNumberHoweverItIsGrouped(
      @ForAll("clean") String sentence, @ForAll("telephoneNumbers") String number) {
    assertFound(sentence, number, PersonalDataKind.PHONE_NUMBER);
  }

  private static void assertFound(String sentence, String number, PersonalDataKind kind) {
    String text = "Ghi nhận " + number + " rồi. " + sentence;

    assertThat(Screening.find(text))
        .as(text)
        .containsExactly(new Finding(kind, 9, 9 + number.length()));
  }

  @Provide
  Arbitrary<String> clean() {
    return Arbitraries.of(CLEAN);
  }

  @Provide
  Arbitrary<String> identityNumbers() {
    return grouped(digits("0", 11), GAPS);
  }

  @Provide
  Arbitrary<String> oldIdentityNumbers() {
    // A round number in groups of three is taken for an amount.
    return grouped(digits("", 9).filter(nine -> !nine.endsWith("000")), GAPS)
        .filter(number -> !number.matches("1\\d[.]\\d+|10[2-9][.]\\d+"));
  }

  @Provide
  Arbitrary<String> telephoneNumbers() {
    Arbitrary<String> prefix = Arbitraries.of("0", "84", "0084");
    Arbitrary<String> mobile =
        Arbitraries.of("3", "5", "7", "8", "9").flatMap(first -> digits(first, 8));
    Arbitrary<String> fixed = digits("2", 9);
    return Combinators.combine(prefix, Arbitraries.oneOf(mobile, fixed))
        .as(String::concat)
        .flatMap(digits -> grouped(Arbitraries.just(digits), GAPS));
  }

  private static Arbitrary<String> digits(String start, int further) {
    return Arbitraries.strings().numeric().ofLength(further).map(start::concat);
  }

  /** Cut at any places, with one kind of gap at all of them. */
  private static Arbitrary<String> grouped(Arbitrary<String> digits, List<String> gaps) {
    Arbitrary<Integer> cuts = Arbitraries.integers().between(0, (1 << 14) - 1);
    return Combinators.combine(digits, cuts, Arbitraries.of(gaps)).as(MutationPropertyTest::cut);
  }

  private static String cut(String digits, int cuts, String gap) {
    var grouped = new StringBuilder().append(digits.charAt(0));
    for (int i = 1; i < digits.length(); i++) {
      grouped.append((cuts >> i & 1) == 1 ? gap : "").append(digits.charAt(i));
    }
    return grouped.toString();
  }
}
