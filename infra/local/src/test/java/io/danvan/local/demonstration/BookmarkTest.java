package io.danvan.local.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookmarkTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void choosePlace() {
    file = folder.resolve("data").resolve("demonstration.log");
  }

  @Test
  void goesOnWhereItWasLeft() {
    Bookmark first = Bookmark.in(file, DAY);
    first.happened(1, "0197b1f0");
    first.happened(3, "");

    Bookmark second = Bookmark.in(file, DAY.plusDays(2));

    assertThat(second.toldOn()).isEqualTo(DAY);
    assertThat(second.isDone(1)).isTrue();
    assertThat(second.id(1)).isEqualTo("0197b1f0");
    assertThat(second.isDone(2)).isFalse();
    assertThat(second.isDone(3)).isTrue();
    assertThat(second.done()).isEqualTo(2);
    assertThat(second.isComplete()).isFalse();
  }

  @Test
  void takesALineThatWasCutOffForNothing() throws IOException {
    Bookmark.in(file, DAY).happened(1, "");
    Files.writeString(file, "2 0197", StandardOpenOption.APPEND);

    assertThat(Bookmark.in(file, DAY).isDone(2)).isFalse();
  }

  @Test
  void isCompleteForGood() {
    Bookmark.in(file, DAY).complete();

    assertThat(Bookmark.in(file, DAY).isComplete()).isTrue();
  }
}
