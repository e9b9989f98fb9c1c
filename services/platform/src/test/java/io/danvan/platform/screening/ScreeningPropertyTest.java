package io.danvan.platform.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class ScreeningPropertyTest {
  @Property
  void findsEveryIdentityNumberWhateverItsSurroundings(
      @ForAll("harmless") String before,
      @ForAll("identityNumbers") String number,
      @ForAll("harmless") String after) {
    String text = before + " " + number + " " + after;

    assertThat(Screening.find(text))
        .containsExactly(
            new Finding(
                PersonalDataKind.IDENTITY_NUMBER,
                before.length() + 1,
                before.length() + 1 + number.length()));
  }

  @Property
  void findsEveryTitledName(
      @ForAll("harmless") String before,
      @ForAll("titledNames") String name,
      @ForAll("harmless") String after) {
    String text = before + "; " + name + ", " + after;

    assertThat(Screening.find(text))
        .containsExactly(
            new Finding(
                PersonalDataKind.TITLED_NAME,
                before.length() + 2,
                before.length() + 2 + name.length()));
  }

  @Property
  void findsNothingInHarmlessTexts(@ForAll("harmless") String text) {
    assertThat(Screening.find(text)).isEmpty();
  }

  @Property
  void findsPlacesInsideTheTextForAnyInput(@ForAll @StringLength(max = 200) String text) {
    int end = 0;
    for (Finding finding : Screening.find(text)) {
      assertThat(finding.from()).isGreaterThanOrEqualTo(end).isLessThan(finding.to());
      end = finding.to();
    }
  }

  @Provide
  Arbitrary<String> harmless() {
    return Arbitraries.of(
            "Chủ tịch UBND xã Con Cuông chủ trì",
            "theo Kế hoạch số 45/KH-UBND ngày 15/08/2025",
            "đồng chí Bí thư Đảng ủy xã Môn Sơn chỉ đạo",
            "kinh phí 120.000.000 đồng",
            "vận động bà con hiến đất làm đường",
            "huyện Anh Sơn cũ",
            "hoàn thành trước ngày 30.11.2025")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(parts -> String.join("; ", parts));
  }

  @Provide
  Arbitrary<String> identityNumbers() {
    // A round number in groups of three is taken for an amount.
    Arbitrary<String> digits =
        Arbitraries.strings().numeric().ofLength(9).filter(nine -> !nine.endsWith("000"));
    Arbitrary<String> gaps = Arbitraries.of("", " ", ".", "-");
    Arbitrary<Boolean> old = Arbitraries.of(true, false);
    return Combinators.combine(digits, gaps, old)
        .as(
            (nine, gap, before2021) ->
                grouped((before2021 ? "1" : "0401") + nine.substring(1), gap));
  }

  /** In groups of three. */
  private static String grouped(String digits, String gap) {
    return List.of(digits.split("(?<=\\G...)")).stream().collect(Collectors.joining(gap));
  }

  @Provide
  Arbitrary<String> titledNames() {
    return Combinators.combine(
            Arbitraries.of("ông", "Bà", "anh", "chị", "đồng chí", "đ/c"),
            Arbitraries.of("Nguyễn", "Lô", "Vi", "Moong", "Trần", "Lương"),
            Arbitraries.of("Văn", "Thị", "Quang"),
            Arbitraries.of("A", "Bình", "Hoa", "Ý"))
        .as((title, surname, middle, given) -> String.join(" ", title, surname, middle, given));
  }
}
