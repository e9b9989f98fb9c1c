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

  private static final String EDITION = "5d2c";

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void choosePlace() {
    file = folder.resolve("data").resolve("demonstration.log");
  }

  @Test
  void goesOnWhereItWasLeft() {
    Bookmark first = bookmark(DAY, EDITION);
    first.happened(1, "0197b1f0");
    first.happened(3, "");

    Bookmark second = bookmark(DAY.plusDays(2), EDITION);

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
    bookmark(DAY, EDITION).happened(1, "");
    Files.writeString(file, "2 0197", StandardOpenOption.APPEND);

    assertThat(bookmark(DAY, EDITION).isDone(2)).isFalse();
  }

  @Test
  void isCompleteForGood() {
    bookmark(DAY, EDITION).complete();

    assertThat(bookmark(DAY, EDITION).isComplete()).isTrue();
  }

  @Test
  void staysOfTheEditionInWhichItWasBegun() {
    bookmark(DAY, EDITION).happened(1, "");

    Bookmark second = bookmark(DAY, "77aa");

    assertThat(second.isOf(EDITION)).isTrue();
    assertThat(second.isOf("77aa")).isFalse();
  }

  @Test
  void isBegunAnewInAnotherEditionIfNothingWasTold() {
    bookmark(DAY, EDITION);

    assertThat(bookmark(DAY.plusDays(2), EDITION).toldOn()).isEqualTo(DAY);

    Bookmark anew = bookmark(DAY.plusDays(2), "77aa");

    assertThat(anew.isOf("77aa")).isTrue();
    assertThat(anew.toldOn()).isEqualTo(DAY.plusDays(2));
    assertThat(anew.done()).isZero();
    assertThat(file).hasContent(DAY.plusDays(2) + " 77aa\n");
  }

  @Test
  void isOfNoEditionIfItIsFromBeforeThereWereAny() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, DAY + "\n1 0197b1f0\n");

    Bookmark old = bookmark(DAY.plusDays(2), EDITION);

    assertThat(old.toldOn()).isEqualTo(DAY);
    assertThat(old.isDone(1)).isTrue();
    assertThat(old.isOf(EDITION)).isFalse();
  }

  private Bookmark bookmark(LocalDate today, String edition) {
    return Bookmark.in(file, today, _ -> edition);
  }
}
