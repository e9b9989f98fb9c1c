package io.danvan.platform.screening;

/** How addresses of households are written, as patterns over texts with marks. */
final class HomePatterns {
  private static final String NUMBER = "[kK]?\\d{1,4}\\p{L}?(?:/\\d{1,4}\\p{L}?)*(?![\\p{L}\\d])";
  private static final String NAME = "\\s+(?iu:số\\s+)?[\\p{Lu}\\d]";
  private static final String ALLEY = word("ngõ|ngách|hẻm|kiệt");
  private static final String STREET = word("đường|phố|đại lộ");
  private static final String HAMLET = word("tổ|khối|khóm|thôn|xóm|bản|làng|ấp|buôn");

  /** Where somebody lives. */
  private static final String AT = "trú|ngụ|hộ|hộ khẩu|địa chỉ|ở|tại|về|nhà riêng";

  /** What a house's number follows; behind another noun it is that noun's, as in "trạm số 2". */
  private static final String BEFORE =
      "(?<=^|[:;,(–-]\\s{0,2}|(?<!\\p{L})(?iu:AT|đến|tới|là|dân|trước|sang|gần|cạnh)\\s{1,2})"
          .replace("AT", AT);

  private static final String BEHIND_AT =
      "(?<=(?<!\\p{L})(?iu:AT)(?:\\s*:)?\\s{1,2})".replace("AT", AT);

  /** Addresses that only a household has. */
  static final String HOUSE =
      String.join(
          "|",
          word("số nhà|nhà số|s/n") + "\\s*:?\\s*" + NUMBER,
          // Followed by a year, "sn" is a year of birth.
          word("sn") + "\\s*(?!(?:19|20)\\d{2}(?!\\d))" + NUMBER,
          word("căn hộ") + "(?iu:\\s+số)?\\s+\\p{Lu}?" + NUMBER + "(?!\\s*(?:m2|m²|triệu|tỷ))",
          word("phòng|p\\.") + "\\s*\\d{2,4}(?!\\d)[^.;\\n]{0,30}" + word("chung cư|khu tập thể"));

  /** Addresses that an office could have as well. */
  static final String HOUSE_OR_OFFICE =
      String.join(
          "|",
          "(?=(?iu:số|nhà)\\s)"
              + BEFORE
              + "(?iu:số|nhà)\\s+"
              + NUMBER
              + ",?\\s+"
              + oneOf(ALLEY, STREET, HAMLET)
              + NAME,
          "(?=[kK]?\\d)" + BEHIND_AT + NUMBER + "\\s+" + oneOf(ALLEY, STREET) + NAME,
          ALLEY + "\\s+(?iu:số\\s+)?" + NUMBER + "\\s*,\\s*(?iu:số|nhà)\\s+" + NUMBER,
          word("trú|ngụ|hộ khẩu|địa chỉ")
              + "(?iu:\\s+tại|\\s+ở|\\s+số|\\s*:)*\\s+"
              + NUMBER
              + "\\s+\\p{Lu}\\p{Ll}+\\s+\\p{Lu}");

  /** What has an address and is no household. */
  static final String OFFICE =
      word(
          "ubnd|ủy ban|uỷ ban|trụ sở|cơ quan|văn phòng|trung tâm|một cửa|sở(?! hữu)"
              + "|ban tiếp công dân|công an|tòa án|toà án|kho bạc|ngân hàng|bưu điện|chi nhánh"
              + "|công ty|hợp tác xã|trường(?! hợp)|trạm|viện|bệnh viện|chợ|hội trường"
              + "|nhà văn hóa|nhà văn hoá|tỉnh ủy|đảng ủy|mặt trận|mttq|hội(?! viên)");

  /** Who lives somewhere, or what is done to somebody's house. */
  static final String DWELLER =
      word(
          "trú|ngụ|hộ(?! tịch)|gia đình|nhà riêng|người dân|(?<!tiếp )công dân|cư dân|chủ nhà|cụ"
              + "|đến|tới|kiểm tra|xác minh|thăm|phản ánh|khiếu nại|đơn(?! vị)");

  private HomePatterns() {}

  private static String word(String alternatives) {
    return "(?<!\\p{L})(?iu:" + alternatives + ")(?!\\p{L})";
  }

  private static String oneOf(String... alternatives) {
    return "(?:" + String.join("|", alternatives) + ")";
  }
}
