package io.danvan.platform.screening;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the addresses of households: a house's number, with its street, alley or hamlet, or a flat.
 * A street, an alley or a hamlet alone is none, nor is the address of an office.
 */
final class HomeAddresses {
  private static final HomeAddresses MARKED = new HomeAddresses(Spelling.MARKED);
  private static final HomeAddresses BARE = new HomeAddresses(Spelling.BARE);

  private final Pattern house;
  private final Pattern houseOrOffice;
  private final Pattern office;
  private final Pattern dweller;

  private HomeAddresses(Spelling spelling) {
    house = Pattern.compile(spelling.write(HomePatterns.HOUSE));
    houseOrOffice = Pattern.compile(spelling.write(HomePatterns.HOUSE_OR_OFFICE));
    office = Pattern.compile(spelling.write(HomePatterns.OFFICE));
    dweller = Pattern.compile(spelling.write(HomePatterns.DWELLER));
  }

  static Stream<Finding> find(String text) {
    HomeAddresses addresses = Spelling.of(text) == Spelling.MARKED ? MARKED : BARE;
    return addresses.in(Numbers.plainDigits(text));
  }

  private Stream<Finding> in(String text) {
    return Stream.concat(
            house.matcher(text).results(),
            houseOrOffice.matcher(text).results().filter(hit -> !isOfOffice(text, hit)))
        .map(hit -> new Finding(PersonalDataKind.HOME_ADDRESS, hit.start(), hit.end()));
  }

  /**
   * Whether the sentence speaks of an office last before the address, and of nobody living there.
   */
  private boolean isOfOffice(String text, MatchResult hit) {
    String before = text.substring(startOfSentence(text, hit.start()), hit.end());
    int office = last(this.office.matcher(before));
    return office >= 0 && office > last(dweller.matcher(before));
  }

  private static int startOfSentence(String text, int place) {
    int start = place;
    while (start > 0 && ".;!?\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private static int last(Matcher matcher) {
    return matcher.results().mapToInt(MatchResult::start).max().orElse(-1);
  }
}
