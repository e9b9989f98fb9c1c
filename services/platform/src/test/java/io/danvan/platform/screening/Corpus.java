package io.danvan.platform.screening;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Sentences of {@code screening/<name>.txt}, with the personal data that people see in them. */
record Corpus(String name, List<Sentence> sentences) {
  private static final Pattern MARK = Pattern.compile("«(ID|PHONE|NAME|HOME):([^»]+)»");
  private static final Map<String, PersonalDataKind> KINDS =
      Map.of(
          "ID", PersonalDataKind.IDENTITY_NUMBER,
          "PHONE", PersonalDataKind.PHONE_NUMBER,
          "NAME", PersonalDataKind.TITLED_NAME,
          "HOME", PersonalDataKind.HOME_ADDRESS);

  /** A sentence without its marks, and what was marked. */
  record Sentence(String text, List<Finding> marked) {
    private static Sentence of(String line) {
      var text = new StringBuilder();
      List<Finding> marked = new ArrayList<>();
      var marks = MARK.matcher(line);
      while (marks.find()) {
        marks.appendReplacement(text, "");
        int from = text.length();
        text.append(marks.group(2));
        PersonalDataKind kind = Objects.requireNonNull(KINDS.get(marks.group(1)));
        marked.add(new Finding(kind, from, text.length()));
      }
      return new Sentence(marks.appendTail(text).toString(), List.copyOf(marked));
    }
  }

  static Corpus read(String name) {
    String file = "/screening/" + name + ".txt";
    try (InputStream lines = Objects.requireNonNull(Corpus.class.getResourceAsStream(file))) {
      return new Corpus(
          name,
          new String(lines.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(Sentence::of)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  Corpus with(Corpus other) {
    List<Sentence> all = new ArrayList<>(sentences);
    all.addAll(other.sentences);
    return new Corpus("all", List.copyOf(all));
  }
}
