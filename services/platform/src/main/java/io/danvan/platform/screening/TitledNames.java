package io.danvan.platform.screening;

import io.danvan.platform.screening.Word.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds persons' names that follow a form of address (ông, bà, đồng chí ...), also where an office
 * stands between the two.
 *
 * <p>A form of address can as well begin a place's name (Anh Sơn, Bà Rịa) or an office (đồng chí
 * Chủ tịch): what stands around it decides, with the word lists under {@code screening/}.
 */
final class TitledNames {
  /** How many syllables of an office may stand between the form of address and the name. */
  private static final int REACH = 12;

  private static final int LONGEST_NAME = 5;

  private final Spelling spelling;
  private final Vocabulary vocabulary;
  private final List<Word> words;

  private TitledNames(String text) {
    this.spelling = Spelling.of(text);
    this.vocabulary = Vocabulary.in(spelling);
    this.words = Word.of(text);
  }

  static Stream<Finding> find(String text) {
    return new TitledNames(text).findings().stream();
  }

  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      int end = endAfterTitle(i);
      if (end > i) {
        findings.add(finding(i, end));
      }
      i = Math.max(end, i + 1);
    }
    return findings;
  }

  private Finding finding(int start, int end) {
    return new Finding(
        PersonalDataKind.TITLED_NAME, words.get(start).from(), words.get(end - 1).to());
  }

  /** Behind the name that belongs to what begins here, or here if there is none. */
  private int endAfterTitle(int start) {
    int after = afterTitles(start);
    if (after > start) {
      return endOfName(start, after);
    }
    int behindOffice = start + vocabulary.persons().lengthAt(words, start);
    if (behindOffice == start) {
      return start;
    }
    // Such an office can end with a place's noun: "trưởng thôn Nguyễn Văn A".
    return isName(start, behindOffice) && hasMiddleName(behindOffice)
        ? endOfCapitals(behindOffice)
        : endOfFullName(start, behindOffice);
  }

  /** Behind the forms of address that begin here, such as "ông/bà" or "anh chị em"; or here. */
  private int afterTitles(int start) {
    int i = start;
    int length;
    do {
      length = titleLength(i, i > start);
      i += length;
    } while (length > 0);
    return i;
  }

  private int titleLength(int i, boolean continued) {
    return i >= words.size() || (continued && words.get(i).follows(Gap.END))
        ? 0
        : vocabulary.titles().lengthAt(words, i);
  }

  private int endOfName(int title, int after) {
    if (after < words.size() && !words.get(after).follows(Gap.END)) {
      if (namedAt(title, after)) {
        return endOfCapitals(after);
      }
      if (isNameInSmallLetters(after)) {
        return Math.min(words.size(), after + 3);
      }
    }
    return endOfFullName(title, after);
  }

  /** Behind the first full name within reach, or the start if there is none. */
  private int endOfFullName(int start, int after) {
    for (int i = after; i < Math.min(words.size(), after + REACH); i++) {
      if (words.get(i).follows(Gap.END)) {
        break;
      }
      if (isFullName(start, i)) {
        return endOfCapitals(i);
      }
    }
    return start;
  }

  /** Whether a name begins right behind the form of address. */
  private boolean namedAt(int title, int after) {
    Word name = words.get(after);
    if (!name.isCapitalised()
        || vocabulary.offices().beginsAt(words, after)
        || isPublicName(title, after)
        || isPlace(title)) {
      return false;
    }
    if (spelling == Spelling.BARE) {
      // Without marks "ba" is as well three, "co" has and "chi" a branch.
      return isFullName(title, after);
    }
    // Otherwise only a surname tells a name from an abbreviation, a headline or a place.
    boolean sureByCapital =
        !name.isUpperCase() && !isInsideProperName(title) && !isOfMany(title, after);
    return sureByCapital || vocabulary.surnames().beginsAt(words, after) || hasMiddleName(after);
  }

  /** As in "ông nguyễn văn a". */
  private boolean isNameInSmallLetters(int i) {
    return spelling == Spelling.MARKED
        && vocabulary.surnames().beginsAt(words, i)
        && hasMiddleName(i);
  }

  private boolean hasMiddleName(int surname) {
    return surname + 2 < words.size()
        && words.get(surname + 2).follows(Gap.SPACE)
        && vocabulary.middleNames().beginsAt(words, surname + 1);
  }

  private boolean isPublicName(int title, int name) {
    return vocabulary.publicNames().beginsAt(words, title)
        || vocabulary.publicNames().beginsAt(words, name)
        || (vocabulary.historicPersons().beginsAt(words, name)
            && !vocabulary.livingTitles().beginsAt(words, title));
  }

  private boolean isPlace(int title) {
    return words.get(title).isCapitalised()
        && (isBehindPlaceNoun(title) || vocabulary.places().beginsAt(words, title));
  }

  /** As in "các đồng chí Nghệ An", "chị em Con Cuông", "trẻ em Tương Dương": a group's place. */
  private boolean isOfMany(int title, int after) {
    boolean several = after - title > titleLength(title, false);
    String last = words.get(after - 1).lower();
    return several
        || last.equals("em")
        || last.equals("cháu")
        || (title > 0 && vocabulary.plurals().beginsAt(words, title - 1));
  }

  /** As in "Hai Bà Trưng": capitals before and on the form of address make it a part of a name. */
  private boolean isInsideProperName(int title) {
    return title > 0
        && words.get(title).isCapitalised()
        && words.get(title).follows(Gap.SPACE)
        && words.get(title - 1).isCapitalised();
  }

  private boolean isFullName(int title, int i) {
    return isName(title, i) && !isBehindPlaceNoun(i);
  }

  private boolean isName(int title, int i) {
    if (i >= words.size() || words.get(i).follows(Gap.END)) {
      return false;
    }
    int given = endOfCapitals(i) - i - 1;
    boolean frequent = vocabulary.frequentSurnames().beginsAt(words, i);
    // In capitals throughout, the end of a name cannot be told from the words that follow.
    boolean sure = frequent || hasMiddleName(i) || !words.get(i).isUpperCase();
    return words.get(i).isCapitalised()
        && sure
        && given >= (frequent ? 1 : 2)
        && vocabulary.surnames().beginsAt(words, i)
        && !isPublicName(title, i);
  }

  private boolean isBehindPlaceNoun(int i) {
    return i > 0
        && words.get(i).follows(Gap.SPACE)
        && (vocabulary.placeNouns().lengthAt(words, i - 1) == 1
            || (i > 1 && vocabulary.placeNouns().lengthAt(words, i - 2) == 2));
  }

  private int endOfCapitals(int start) {
    int end = start + 1;
    while (end < words.size()
        && end < start + LONGEST_NAME
        && words.get(end).follows(Gap.SPACE)
        && words.get(end).isCapitalised()) {
      end++;
    }
    return end;
  }
}
