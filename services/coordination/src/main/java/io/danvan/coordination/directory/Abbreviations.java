package io.danvan.coordination.directory;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What officials write for the names of offices, and few would type in full. */
final class Abbreviations {
  private static final Map<String, String> MEANINGS =
      Map.of(
          "ubnd", "Ủy ban nhân dân",
          "mttq", "Mặt trận Tổ quốc",
          "bxdđ", "Ban Xây dựng Đảng",
          "bxdd", "Ban Xây dựng Đảng",
          "ldld", "Liên đoàn Lao động",
          "lđlđ", "Liên đoàn Lao động",
          "tp", "thành phố");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private Abbreviations() {}

  static String expand(String text) {
    return WORD.matcher(text)
        .replaceAll(
            word -> MEANINGS.getOrDefault(word.group().toLowerCase(Locale.ROOT), word.group()));
  }
}
