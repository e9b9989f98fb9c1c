package io.danvan.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowancesTest {
  @Test
  void tellHowLongToWait() {
    var allowances = new Allowances(new Rate(2, 60));

    assertThat(allowances.take("a")).isZero();
    assertThat(allowances.take("a")).isZero();
    assertThat(allowances.take("a")).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1));
    assertThat(allowances.take("b")).isZero();
  }

  @Test
  void rememberNoMoreThanAGoodMany() {
    var allowances = new Allowances(new Rate(2, 1));

    for (int number = 0; number < 200_000; number++) {
      allowances.take(number);
    }

    assertThat(allowances.known()).isLessThan(60_000);
  }
}
