package io.danvan.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockSettingTest {
  private static final Instant NOW = Instant.parse("2026-11-27T02:10:00Z");

  @TempDir private Path home;
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private StackClock clock = clockIn(Path.of(""));

  @BeforeEach
  void begin() {
    clock = clockIn(home);
  }

  @ParameterizedTest
  @CsvSource({
    "+1d, 2026-11-28T02:10:00Z",
    "+36h, 2026-11-28T14:10:00Z",
    "2026-12-31, 2026-12-31T00:00:00Z"
  })
  void movesSoFarAheadOrToTheMorningOfADayInVietNam(String word, Instant target) {
    assertThat(ClockSetting.target(word, NOW)).isEqualTo(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1d", "-1d", "+1", "+d", "+99999d", "31/12/2026", "2026-02-30", "3000-01-01", ""})
  void saysInBothLanguagesWhatItDoesNotUnderstand(String word) {
    assertThatThrownBy(() -> ClockSetting.target(word, NOW))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("Không hiểu \"" + word + "\"")
        .hasMessageContaining("\"" + word + "\" is not clear: write +1d");
  }

  @Test
  void movesForwardAndShowsByHowMuchItIsOff() throws IOException {
    clock.beginAt(clock.present());
    setting().move("+2d");

    assertThat(clock.offset()).isBetween(Duration.ofDays(2).minusMinutes(1), Duration.ofDays(2));
    assertThat(said()).contains(", +2 d 0 h so với giờ thật / from the real time");
  }

  @Test
  void refusesInBothLanguagesToGoBack() throws IOException {
    clock.beginAt(clock.present());

    assertThatThrownBy(() -> setting().move("2026-01-01"))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("Đồng hồ chỉ đi tới")
        .hasMessageContaining("The clock moves forward only");
    assertThat(clock.offset()).isLessThanOrEqualTo(Duration.ZERO);
  }

  @Test
  void beginsOnceAndTellsOfTheRealTimeOnlyWhenThatIsReached() throws IOException {
    clock.beginAt(clock.present().minus(Duration.ofDays(400)));
    clock.beginAt(clock.present());
    assertThat(clock.offset()).isLessThan(Duration.ofDays(-399));

    clock.moveTo(clock.present().minus(Duration.ofDays(500)));
    assertThat(clock.offset()).isGreaterThan(Duration.ofDays(-401));

    clock.moveToPresent();
    setting().show();
    assertThat(clock.offset()).isZero();
    assertThat(said()).contains("đúng giờ thật / the real time");
  }

  @Test
  void saysThatThereIsNoClockBeforeTheFirstStart() {
    assertThatThrownBy(() -> setting().show())
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("Chưa có đồng hồ nào")
        .hasMessageContaining("./danvan start first");
  }

  private ClockSetting setting() {
    return new ClockSetting(
        clock, new Screen(new PrintStream(shown, true, StandardCharsets.UTF_8)));
  }

  private String said() {
    return shown.toString(StandardCharsets.UTF_8);
  }

  private static StackClock clockIn(Path home) {
    return new StackClock(new Installation(home, home, 0, false));
  }
}
