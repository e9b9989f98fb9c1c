package io.danvan.platform.testing.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Texts that have broken some program or other. */
final class Nasty {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\t\r\n",
          "\u0000",
          "a\u0000b",
          "\u0001\u001f\u007f\u0085",
          "\ud800",
          "\udc00x",
          "\ufeff",
          "\ufffe\uffff",
          "\u202eabc",
          "\ud83d\ude00".repeat(20),
          "e\u0301".repeat(50),
          "ế".repeat(1001),
          "null",
          "NaN",
          "-0",
          "0x7fffffff",
          "1e400",
          "-9223372036854775809",
          "99999999999999999999999999999999999999999",
          "0000-00-00",
          "2030-02-30",
          "+999999999-12-31",
          "-999999999-01-01",
          "9999-12-31",
          "10000-01-01",
          "2030-1-1",
          "24:00",
          "00000000-0000-0000-0000-000000000000",
          "ffffffff-ffff-ffff-ffff-ffffffffffff",
          "1-1-1-1-1",
          "{01890a5d-ac96-774b-bcce-b302099a8057}",
          "' OR '1'='1",
          "'; DROP TABLE journal; --",
          "1) UNION ALL (SELECT 1",
          "\\",
          "%",
          "%%%s%n",
          "%27",
          "_",
          "$1",
          "?",
          "||",
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "javascript:alert(1)",
          "${7*7}",
          "#{7*7}",
          "*{7*7}",
          "__${7*7}__::.x",
          "{{7*7}}",
          "${jndi:ldap://127.0.0.1/x}",
          "../../../../etc/passwd",
          "..\\..\\x",
          "file:///etc/passwd",
          "http://127.0.0.1:1/",
          "https://user:password@example.org/a?b=c#d",
          "https://[::1",
          "https://xn--/",
          "//example.org",
          "data:text/html,x",
          "\"1.0\"",
          "W/\"1.0\"",
          "\"999999999999999999.999999999999999999\"",
          "\"-1.0\"",
          "*",
          "AA",
          "====",
          "W10",
          "WyJhIl0",
          "WzEsMl0",
          "0:0",
          "999999999999999999:999999999999999999",
          "organisation-x",
          "true",
          "[]",
          "{}",
          "x".repeat(200),
          "x".repeat(2000),
          "x".repeat(5000),
          "[".repeat(2000),
          "(a+)+$",
          "a".repeat(60) + "!");

  private Nasty() {}

  static String text(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> any(random);
      case 1 -> one(random) + one(random);
      default -> one(random);
    };
  }

  private static String one(SplittableRandom random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  /** Any characters at all, also ones that there are not. */
  private static String any(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(40);
    for (int number = 0; number < length; number++) {
      text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
    }
    return text.toString();
  }
}
