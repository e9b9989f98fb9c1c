package io.danvan.platform.screening;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Phrases of one or more syllables, compared without regard to capitals. */
final class WordList {
  private static final int LONGEST = 4;

  private final Set<String> phrases;

  private WordList(Set<String> phrases) {
    this.phrases = phrases;
  }

  /** Reads {@code screening/<name>.txt}: a phrase a line, in lower case, {@code #} for remarks. */
  static WordList read(String name, Spelling spelling) {
    String file = "/screening/" + name + ".txt";
    try (InputStream lines = Objects.requireNonNull(WordList.class.getResourceAsStream(file))) {
      return new WordList(
          new String(lines.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(spelling::write)
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Whether one of the phrases begins at this syllable. */
  boolean beginsAt(List<Word> words, int start) {
    return lengthAt(words, start) > 0;
  }

  /** How many syllables the longest phrase has that begins here; 0 if none does. */
  int lengthAt(List<Word> words, int start) {
    var phrase = new StringBuilder();
    int length = 0;
    for (int i = start; i < Math.min(words.size(), start + LONGEST); i++) {
      phrase.append(i == start ? "" : " ").append(words.get(i).lower());
      if (phrases.contains(phrase.toString())) {
        length = i + 1 - start;
      }
    }
    return length;
  }
}
