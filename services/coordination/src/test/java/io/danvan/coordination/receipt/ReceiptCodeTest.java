package io.danvan.coordination.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.directory.OrganisationKind;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ReceiptCodeTest {
  @Provide
  Arbitrary<ReceiptCode> codes() {
    return Arbitraries.of(OrganisationKind.values())
        .filter(kind -> kind != OrganisationKind.UNKNOWN)
        .flatMap(
            kind -> Arbitraries.longs().map(seed -> ReceiptCode.random(kind, new Random(seed))));
  }

  @Property
  void isReadHoweverItIsTyped(@ForAll("codes") ReceiptCode code) {
    String typed = code.grouped().toLowerCase(Locale.ROOT).replace('-', ' ');
    assertThat(ReceiptCode.parse(typed)).contains(code);
    assertThat(ReceiptCode.parse(" " + code.grouped().replace('-', '\u2013') + "\n"))
        .contains(code);
    assertThat(ReceiptCode.parse(code.secret()).map(ReceiptCode::body)).contains(code.body());
  }

  @Property
  void oneWrongCharacterIsFound(
      @ForAll("codes") ReceiptCode code,
      @ForAll @IntRange(max = 23) int at,
      @ForAll("characters") char other) {
    Assume.that(code.secret().charAt(at) != other);
    StringBuilder wrong = new StringBuilder(code.secret());
    wrong.setCharAt(at, other);
    assertThat(ReceiptCode.parse(wrong.toString())).isEmpty();
  }

  @Property
  void twoCharactersThatChangedPlacesAreFound(
      @ForAll("codes") ReceiptCode code,
      @ForAll @IntRange(max = 23) int one,
      @ForAll @IntRange(max = 23) int two) {
    StringBuilder wrong = new StringBuilder(code.secret());
    Assume.that(wrong.charAt(one) != wrong.charAt(two));
    wrong.setCharAt(one, code.secret().charAt(two));
    wrong.setCharAt(two, code.secret().charAt(one));
    assertThat(ReceiptCode.parse(wrong.toString())).isEmpty();
  }

  @Property
  void whateverIsTypedIsNoFailure(@ForAll String typed) {
    assertThat(ReceiptCode.parse(typed)).isEmpty();
  }

  @Provide
  Arbitrary<Character> characters() {
    return Arbitraries.chars().with("23456789BCFGHJKMNPQRSTVX");
  }

  /** Vowels take accents, and D and W become letters of their own. */
  @Property
  void isNotChangedByAVietnameseKeyboard(@ForAll("codes") ReceiptCode code) {
    assertThat(code.secret()).doesNotContainPattern("[AEIOUYDW]");
  }

  @Example
  void hasAHundredRandomBitsAndStandsInNoLog() {
    ReceiptCode code = ReceiptCode.random(OrganisationKind.FATHERLAND_FRONT, new Random(7));
    assertThat((22 * Math.log(24) - Math.log(29. / 24)) / Math.log(2)).isGreaterThan(100);
    assertThat(code.grouped()).matches("F[2-9B-X]{3}(-[2-9B-X]{4}){5}");
    assertThat(code.toString()).doesNotContain(code.secret().substring(1, 5));
    assertThat(ReceiptCode.parse("A" + "2".repeat(23))).isEmpty();
    assertThat(ReceiptCode.parse(null)).isEmpty();
    assertThat(ReceiptCode.parse(" ".repeat(1000))).isEmpty();
  }
}
