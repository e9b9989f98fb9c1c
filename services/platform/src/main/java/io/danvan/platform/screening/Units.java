package io.danvan.platform.screening;

/** What is counted or measured in official texts; a number before it is an amount. */
final class Units {
  private static final String END = "(?![\\p{L}\\d])";

  /** Money as a whole word; "đồng chí" and the like are none. */
  static final String MONEY =
      "(?:đồng(?!\\s+(?:chí|bào|thời|ý|tình))|vnđ|vnd|usd|đ(?!/c|\\.c))" + END;

  /** What may stand behind digits that are grouped by thousands. */
  static final String ANY =
      "(?:"
          + MONEY
          + "|(?:nghìn|ngàn|triệu|tỷ|tỉ|ha|km|km2|km²|m2|m²|m3|m³|kg|tấn|lít|%"
          + "|người|hộ(?!\\s+khẩu)|nhân khẩu|lượt|ý kiến|công trình|cây|suất|ngày công)"
          + END
          + ")";

  private Units() {}
}
