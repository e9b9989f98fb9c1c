package io.danvan.local.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pieces of code in the agencies' guide, as somebody would paste them. */
record Guide(String text) {
  static Guide read() throws IOException {
    return new Guide(Files.readString(Path.of("../../docs/agencies.md")));
  }

  /** The piece whose fence bears that name, after its language. */
  String piece(String name) {
    Matcher piece =
        Pattern.compile("^```\\w+ %s\n(.*?)^```$".formatted(Pattern.quote(name)), FLAGS)
            .matcher(text);
    if (!piece.find()) {
      throw new AssertionError("docs/agencies.md has no piece \"" + name + "\"");
    }
    return piece.group(1);
  }

  private static final int FLAGS = Pattern.MULTILINE | Pattern.DOTALL;
}
