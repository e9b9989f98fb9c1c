package io.danvan.platform.screening;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers that could be taken for personal ones and are amounts, dates, places or documents. */
final class HarmlessNumbers {
  private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
  private static final String MONTH = "(?:0?[1-9]|1[0-2])";
  private static final String YEAR = "(?:19|20)\\d{2}";

  /** Not in the middle of a longer number, however that is grouped. */
  private static final String START = "(?<!\\d)(?<!\\d[\\p{Z}\\p{Pd}.,·_])";

  private static final Pattern DATE =
      pattern(
          ("(?<!\\d)(?:(?<!\\d[./])DAY([./])MONTH\\1YEAR(?!\\1?\\d)"
                  + "|(?<!\\d-)(?:DAY-MONTH-YEAR|YEAR-\\d{2}-\\d{2})(?!-?\\d))")
              .replace("DAY", DAY)
              .replace("MONTH", MONTH)
              .replace("YEAR", YEAR));

  private static final Pattern YEARS =
      pattern(START + "YEAR(?:\\s*[-–]\\s*YEAR)+(?!\\d)".replace("YEAR", YEAR));

  /** The number that begins a document's symbol, as in 45/KH-UBND and 12/2025/QH15. */
  private static final Pattern DOCUMENT =
      pattern(START + "\\d{1,6}/(?=\\p{L}|YEAR(?!\\d))".replace("YEAR", YEAR));

  /** Grouped by thousands and round, or grouped and counting something, or money. */
  private static final Pattern AMOUNT =
      pattern(
          START
              + ("(?!0)(?:\\d{1,3}(?:[.,]\\d{3})+(?:,\\d+)?(?![.,]?\\d)"
                      + "(?:(?<=[.,]000)|(?=\\s*UNIT))"
                      + "|\\d{1,3}(?:[ \u00a0]\\d{3})+(?=\\s*MONEY)|\\d+(?=\\s*MONEY))")
                  .replace("UNIT", Units.ANY)
                  .replace("MONEY", Units.MONEY));

  /** A place in degrees, or in metres of the national grid behind its letter. */
  private static final Pattern COORDINATES =
      pattern(
          "(?<!\\d)(?:[89]|1\\d|2[0-4])[.,]\\d{3,8}\\s*[,;]\\s*10[2-9][.,]\\d{3,8}(?!\\d)"
              + "|(?:tọa độ|toạ độ|vĩ độ|kinh độ|(?<!\\p{L})[xy]\\s*[=:])\\s*:?\\s*\\d+[.,]\\d+"
              + "(?:\\s*[,;]\\s*\\d+[.,]\\d+)?");

  /** An enterprise's tax code; a citizen's has twelve digits and is the identity number. */
  private static final Pattern TAX_CODE =
      pattern("(?:mã số thuế|mst)[:\\s]*(?:là|số)?[:\\s]*\\d{10}(?:-\\d{3})?(?!\\d)");

  private static final List<Pattern> ALL =
      List.of(DATE, YEARS, DOCUMENT, COORDINATES, TAX_CODE, AMOUNT);

  /** What says that an identity or a telephone number follows, whatever it looks like. */
  private static final Pattern ANNOUNCED =
      pattern("(?:cmnd|cmtnd|cccd|căn cước|chứng minh|định danh|điện thoại|sđt)[^\\d.;]{0,15}$");

  private static final int REACH = 40;

  private HarmlessNumbers() {}

  /** The text with letters for the digits of these numbers, all else in its place. */
  static String blanked(String text) {
    String rest = text;
    for (Pattern harmless : ALL) {
      rest =
          harmless
              .matcher(rest)
              .replaceAll(hit -> isAnnounced(text, hit.start()) ? "$0" : blank(hit));
    }
    return rest;
  }

  /** Whether the text says before this place that a personal number follows. */
  static boolean isAnnounced(String text, int place) {
    return ANNOUNCED.matcher(text.substring(Math.max(0, place - REACH), place)).find();
  }

  /** As many letters, so that places stay where they are and neighbours do not join. */
  private static String blank(MatchResult hit) {
    return "x".repeat(hit.end() - hit.start());
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
