package io.danvan.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemonstrationClockTest {
  private static final Instant NOW = Instant.parse("2026-11-27T00:30:00Z");
  private static final Clock REAL = Clock.fixed(NOW, VietNam.ZONE);

  private Path folder;
  private Path file;

  @BeforeEach
  @BeforeProperty
  void createFolder() throws IOException {
    folder = Files.createTempDirectory("clock");
    file = folder.resolve("clock");
  }

  @AfterEach
  @AfterProperty
  void deleteFolder() throws IOException {
    Files.deleteIfExists(file);
    Files.delete(folder);
  }

  @Test
  void everyClockOfAFileSeesAMoveAtOnce() throws IOException {
    ClockFile.create(file, Duration.ofDays(-365));
    Clock one = new DemonstrationClock(REAL, ClockFile.open(file));
    Clock another = new DemonstrationClock(REAL, ClockFile.open(file));
    assertThat(one.instant()).isEqualTo(NOW.minus(Duration.ofDays(365)));

    ClockFile.move(file, Duration.ofHours(-7));

    assertThat(one.instant()).isEqualTo(NOW.minus(Duration.ofHours(7)));
    assertThat(another.instant()).isEqualTo(one.instant());
    assertThat(VietNam.today(another)).isEqualTo(LocalDate.of(2026, 11, 27));
  }

  @Test
  void refusesToMoveBack() throws IOException {
    ClockFile.create(file, Duration.ofDays(1));

    assertThatThrownBy(() -> ClockFile.move(file, Duration.ofDays(1).minusMillis(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("forward only");
    assertThat(ClockFile.open(file).offset()).isEqualTo(Duration.ofDays(1));
  }

  @Property(tries = 50)
  void neverGoesBackWhateverBecomesOfTheFile(@ForAll int[] hours) throws IOException {
    ClockFile.create(file, Duration.ZERO);
    Clock clock = new DemonstrationClock(REAL, ClockFile.open(file));
    Instant before = clock.instant();

    for (int each : hours) {
      overwrite(Duration.ofHours(each));
      Instant after = clock.instant();
      assertThat(after).isAfterOrEqualTo(before);
      before = after;
    }
  }

  @Test
  void aClockInAnotherZoneIsTheSameClock() throws IOException {
    ClockFile.create(file, Duration.ofDays(2));
    Clock clock = new DemonstrationClock(REAL, ClockFile.open(file));
    Clock utc = clock.withZone(Clock.systemUTC().getZone());

    ClockFile.move(file, Duration.ofDays(3));

    assertThat(utc.instant()).isEqualTo(clock.instant()).isEqualTo(NOW.plus(Duration.ofDays(3)));
    assertThat(clock.getZone()).isEqualTo(VietNam.ZONE);
  }

  @Test
  void tellsADateOnlyOfAClockThatIsNotAtTheRealTime() throws IOException {
    ClockFile.create(file, Duration.ofDays(-1));
    Clock clock = new DemonstrationClock(REAL, ClockFile.open(file));
    assertThat(DemonstrationClock.movedDate(clock)).contains(LocalDate.of(2026, 11, 26));

    ClockFile.move(file, Duration.ZERO);
    assertThat(DemonstrationClock.movedDate(clock)).isEmpty();
    assertThat(DemonstrationClock.movedDate(REAL)).isEmpty();
  }

  @Test
  void refusesAFileThatIsMissingOrIsNoClock() throws IOException {
    assertThatThrownBy(() -> ClockFile.open(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.toString());

    Files.writeString(file, "now");
    assertThatThrownBy(() -> ClockFile.open(file)).isInstanceOf(UncheckedIOException.class);
  }

  /** As nobody does who uses {@link ClockFile#move}: the bytes of the mapped file are replaced. */
  private void overwrite(Duration offset) throws IOException {
    byte[] bytes =
        ByteBuffer.allocate(Long.BYTES)
            .order(ByteOrder.nativeOrder())
            .putLong(offset.toMillis())
            .array();
    Files.write(file, bytes, StandardOpenOption.WRITE);
  }
}
