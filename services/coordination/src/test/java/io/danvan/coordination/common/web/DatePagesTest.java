package io.danvan.coordination.common.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.danvan.platform.refusal.Refused;
import io.danvan.platform.web.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatePagesTest {
  private static final UUID ID = UUID.randomUUID();

  @Test
  void readThePlaceWhereThePageBeforeEnded() {
    assertThat(place("2027-01-31")).isEqualTo("2027-01-31 " + ID);
  }

  /** Someone may have written the cursor by hand; no table could be asked for such a date. */
  @ParameterizedTest
  @ValueSource(strings = {"+6000000-01-01", "0000-01-01", "31/01/2027", ""})
  void refuseADateThatNoPageHad(String date) {
    assertThatThrownBy(() -> place(date)).isInstanceOf(Refused.class);
  }

  private static @Nullable String place(String date) {
    return DatePages.after(
        new PageRequest(List.of(date, ID.toString()), 50, "/api/commitments"),
        (LocalDate due, UUID id) -> due + " " + id);
  }
}
