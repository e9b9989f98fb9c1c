package io.danvan.taskboard.page;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.taskboard.testing.BoardTest;
import io.danvan.taskboard.testing.Story;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a task's page tells of what its lead did to the task itself. */
class TaskHistoryTest extends BoardTest {
  private static final LocalDate DUE = LocalDate.of(2030, 1, 15);
  private static final LocalDate LATER = LocalDate.of(2030, 2, 20);

  @Test
  void everyChangeIsToldWithItsReason() throws IOException, InterruptedException {
    String page =
        page(
            story(PROVINCE)
                .issue("Rà soát hộ nghèo", DUE, COMMUNE)
                .amend("Rà soát hộ nghèo, cận nghèo", DUE, "Bổ sung hộ cận nghèo.")
                .extend(LATER, "Mưa lũ kéo dài.")
                .close("Đã rà soát xong toàn xã."));
    assertThat(page)
        .contains("Giao nhiệm vụ, hạn 15/01/2030")
        .contains("Điều chỉnh nhiệm vụ", "Bổ sung hộ cận nghèo.")
        .contains("Gia hạn nhiệm vụ đến 20/02/2030", "Mưa lũ kéo dài.")
        .contains("Kết thúc nhiệm vụ", "Đã rà soát xong toàn xã.");
  }

  @Test
  void aMovedDateStandsBesideTheOriginalOne() throws IOException, InterruptedException {
    String page =
        page(
            story(PROVINCE)
                .issue("Rà soát hộ nghèo", DUE, COMMUNE)
                .extend(LATER, "Mưa lũ kéo dài.")
                .extend(COMMUNE, LATER, "Mưa lũ kéo dài."));
    assertThat(page).contains("<dd>20/02/2030 (hạn ban đầu 15/01/2030)</dd>");
    assertThat(part(page, "Hạn 20/02/2030")).contains("(hạn ban đầu 15/01/2030)");
  }

  @Test
  void aWithdrawnTaskIsNeitherOnTimeNorLate() throws IOException, InterruptedException {
    String page =
        page(
            story(PROVINCE)
                .issue("Rà soát hộ nghèo", DUE, COMMUNE)
                .withdraw(PROVINCE, "Trùng với chương trình khác.")
                .withdraw(COMMUNE, "Trùng với chương trình khác.")
                .withdraw("Trùng với chương trình khác."));
    assertThat(page)
        .contains("Nhiệm vụ đã rút", "Rút nhiệm vụ", "Trùng với chương trình khác.")
        .doesNotContain("Hoàn thành đúng hạn", "Hoàn thành quá hạn");
  }

  private String page(Story story) throws IOException, InterruptedException {
    return get(signedIn(COMMUNE), "/tasks/" + story.task()).body();
  }

  /** The end of the paragraph that has these words in it. */
  private static String part(String page, String words) {
    int at = page.lastIndexOf(words);
    return page.substring(at, page.indexOf("</p>", at));
  }
}
