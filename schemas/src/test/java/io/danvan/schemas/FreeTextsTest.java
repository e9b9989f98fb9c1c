package io.danvan.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.events.commitment.Confirmed;
import io.danvan.events.commitment.ProgressReported;
import io.danvan.events.common.Author;
import io.danvan.events.common.DocumentReference;
import io.danvan.events.common.Origin;
import io.danvan.events.common.Text;
import io.danvan.events.directory.UnitEstablished;
import io.danvan.events.task.SixClears;
import io.danvan.events.task.TaskIssued;
import io.danvan.events.task.TaskPart;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FreeTextsTest {
  private static final UUID ID = UUID.randomUUID();
  private static final Author AUTHOR = new Author(ID, ID, new Origin("mot-cua", "HS-1"));
  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  @Test
  void areEmptiedWhereverTheyStandAndNothingElse() {
    TaskIssued task = task("Tên", "Việc", "Trách nhiệm", "Thẩm quyền", "Kết quả");
    assertThat(FreeTexts.areBlank(task)).isFalse();
    assertThat(FreeTexts.areBlank(task("", "", "", "", "Kết quả"))).isFalse();

    FreeTexts.blank(task);

    assertThat(task).isEqualTo(task("", "", "", "", ""));
    assertThat(FreeTexts.areBlank(task)).isTrue();
  }

  @Test
  void mayBeMissing() {
    ProgressReported with = progress("Đã làm", new Text("Nhầm"));
    ProgressReported without = progress("Đã làm", null);

    FreeTexts.blank(with);
    FreeTexts.blank(without);

    assertThat(with).isEqualTo(progress("", new Text("")));
    assertThat(without).isEqualTo(progress("", null));
  }

  @Test
  void areNotInEveryEvent() {
    assertThat(FreeTexts.areIn(TaskIssued.getClassSchema())).isTrue();
    assertThat(FreeTexts.areIn(ProgressReported.getClassSchema())).isTrue();
    assertThat(FreeTexts.areIn(Confirmed.getClassSchema())).isFalse();
    assertThat(FreeTexts.areIn(UnitEstablished.getClassSchema())).isFalse();
  }

  private static TaskIssued task(
      String title, String work, String responsibility, String authority, String result) {
    SixClears clears =
        new SixClears(
            ID,
            new Text(work),
            new Text(responsibility),
            new Text(authority),
            DAY,
            new Text(result));
    return new TaskIssued(ID, AUTHOR, new Text(title), clears, List.of(new TaskPart(ID, ID)));
  }

  private static ProgressReported progress(String text, @Nullable Text correction) {
    var document =
        new DocumentReference(
            "12/BC-UBND", DAY, ID, "https://congbao.example.vn/1", "0".repeat(64));
    return new ProgressReported(ID, AUTHOR, 1L, 40, new Text(text), correction, List.of(document));
  }
}
