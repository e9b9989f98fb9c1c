package io.danvan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {
  private final Wording wording = new Wording(List.of(new ProblemMessages("problems/platform")));

  @Test
  void haveEveryPartOfEveryCodeInBothLanguages() throws IOException {
    Properties vietnamese = texts("platform");
    Properties english = texts("platform_en");

    assertThat(english.stringPropertyNames()).isEqualTo(vietnamese.stringPropertyNames());
    for (String code : codes(vietnamese)) {
      assertThat(vietnamese).containsKeys(code + ".title", code + ".detail", code + ".action");
    }
  }

  @Test
  void nameTheSameFactsInBothLanguages() throws IOException {
    Properties vietnamese = texts("platform");
    Properties english = texts("platform_en");

    for (String key : vietnamese.stringPropertyNames()) {
      assertThat(places(english.getProperty(key)))
          .as(key)
          .isEqualTo(places(vietnamese.getProperty(key)));
    }
  }

  @Test
  void writeDatesAndNumbersAsTheLanguageDoes() {
    Map<String, Object> facts =
        Map.of("changes", List.of(LocalDate.of(2026, 3, 9), 12345, "x"), "current", "1.0");

    assertThat(wording.of("stale-version.detail", facts, Wording.VIETNAMESE))
        .contains("09/03/2026, 12.345, x");
    assertThat(wording.of("stale-version.detail", facts, Locale.ENGLISH))
        .contains("9 March 2026, 12,345, x");
  }

  private static Properties texts(String name) throws IOException {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                ProblemTextsTest.class.getResourceAsStream("/problems/" + name + ".properties")),
            StandardCharsets.UTF_8)) {
      var texts = new Properties();
      texts.load(reader);
      return texts;
    }
  }

  /** Keys of enum constants begin with a capital, codes do not. */
  private static Set<String> codes(Properties texts) {
    return texts.stringPropertyNames().stream()
        .filter(key -> Character.isLowerCase(key.charAt(0)))
        .map(key -> key.substring(0, key.lastIndexOf('.')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> places(String text) {
    return Pattern.compile("\\{\\w+}")
        .matcher(text)
        .results()
        .map(place -> place.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
