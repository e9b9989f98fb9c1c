package io.danvan.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.danvan.coordination.directory.WorkingCalendar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that finds a story which another version told: no service is asked for anything. */
class StoryTellingTest {
  @TempDir private Path home;
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private Installation installation = new Installation(Path.of(""), Path.of(""), 0, false);

  @BeforeEach
  void begin() throws IOException {
    installation = new Installation(home, home, 0, false);
    Files.createDirectories(installation.data());
    var clock = new StackClock(installation);
    clock.beginAt(clock.present().minus(Duration.ofDays(30)));
  }

  @Test
  void leavesWhatAnotherVersionToldAsItIsAndSaysSoInBothLanguages() throws IOException {
    String told = "2026-11-27\n1 0197b1f0\n0 \n";
    Path bookmark = write("demonstration.log", told);

    tell();

    assertThat(said())
        .contains("phiên bản khác", "giữ nguyên", "told by another version", "stays as it is")
        .contains("./danvan reset");
    assertThat(bookmark).hasContent(told);
    assertThat(new StackClock(installation).offset()).isZero();
  }

  @Test
  void saysSoTooOfAStoryThatWasToldOnOneDay() throws IOException {
    write("demonstration.json", "{}");

    tell();

    assertThat(said()).contains("phiên bản khác", "told by another version", "./danvan reset");
    assertThat(installation.data("demonstration.log")).doesNotExist();
  }

  @Test
  void goesOnWithNoStoryThatAnotherVersionBeganAndSaysInBothLanguagesWhatToDo() throws IOException {
    String begun = "2026-11-27 0ther\n1 0197b1f0\n";
    Path bookmark = write("demonstration.log", begun);

    assertThatThrownBy(this::tell)
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("không làm tiếp được")
        .hasMessageContaining("cannot go on with it")
        .hasMessageContaining("Mọi dịch vụ đang chạy")
        .hasMessageContaining("Everything runs")
        .hasMessageContaining("./danvan reset");
    assertThat(bookmark).hasContent(begun);
    assertThat(new StackClock(installation).offset()).isZero();
  }

  private void tell() {
    var screen = new Screen(new PrintStream(shown, true, StandardCharsets.UTF_8));
    new StoryTelling(installation, (_, _) -> WorkingCalendar.NONE, screen).tell();
  }

  private String said() {
    return shown.toString(StandardCharsets.UTF_8);
  }

  private Path write(String file, String content) throws IOException {
    return Files.writeString(installation.data(file), content);
  }
}
