package io.danvan.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.danvan.platform.refusal.Refused;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** A list of sort keys as one URL-safe word. It grants nothing, so it need not be signed. */
final class Cursor {
  /** Not a character of any key: dates, numbers, ids and names have no control characters. */
  private static final String SEPARATOR = "\u001f";

  private static final int MAXIMUM_LENGTH = 1000;
  private static final Pattern CONTROL_CHARACTER = Pattern.compile("\\p{Cntrl}");

  private Cursor() {}

  static String write(List<String> keys) {
    byte[] joined = String.join(SEPARATOR, keys).getBytes(UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
  }

  static List<String> read(String cursor) {
    if (cursor.length() > MAXIMUM_LENGTH) {
      throw new Refused(WebRefusals.invalidParameter("cursor"));
    }
    try {
      String joined = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
      List<String> keys = List.of(joined.split(SEPARATOR, -1));
      if (keys.stream().anyMatch(key -> CONTROL_CHARACTER.matcher(key).find())) {
        throw new Refused(WebRefusals.invalidParameter("cursor"));
      }
      return keys;
    } catch (IllegalArgumentException e) {
      throw new Refused(WebRefusals.invalidParameter("cursor"));
    }
  }
}
