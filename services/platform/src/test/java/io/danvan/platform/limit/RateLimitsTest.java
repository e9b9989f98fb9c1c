package io.danvan.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitsTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1, true",
    "192.0.2.1, 192.0.2.2, false",
    "::ffff:192.0.2.1, ::ffff:192.0.2.2, false",
    "2001:db8:0:1::1, 2001:db8:0:1:ffff::2, true",
    "2001:db8:0:1::1, 2001:db8:0:2::1, false",
    "unknown, unknown, true",
    "unknown, hidden, false"
  })
  void countStrangersTogetherWhoShareANetwork(String one, String another, boolean together) {
    assertThat(RateLimits.network(one).equals(RateLimits.network(another))).isEqualTo(together);
  }
}
