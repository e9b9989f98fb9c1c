package io.danvan.taskboard.page;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static io.danvan.coordination.testing.Country.PROVINCE_FRONT;
import static io.danvan.coordination.testing.Country.PROVINCE_MOBILIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.directory.LadderStep;
import io.danvan.coordination.testing.Ladders;
import io.danvan.platform.security.Role;
import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.testing.BoardTest;
import io.danvan.taskboard.testing.Story;
import io.danvan.taskboard.testing.Watcher;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What everybody sees of a part that nobody has handed in. */
class EscalatedPartsTest extends BoardTest {
  private static final LocalDate DUE = LocalDate.of(2030, 1, 15);
  private static final Scope OF_THE_SUPERIOR = new Scope.Own(PROVINCE);

  @Test
  void climbOnTheSuperiorsOwnBoardWhileItLooks() throws IOException, InterruptedException {
    Story story = asked("Làm sạch kênh mương");
    Watcher superior = watch(PROVINCE, OF_THE_SUPERIOR);
    assertThat(get(signedIn(PROVINCE), "/boards/" + OF_THE_SUPERIOR).body())
        .doesNotContain(story.task().toString());

    climb(story, 5);

    String board = get(signedIn(PROVINCE), "/boards/" + OF_THE_SUPERIOR).body();
    assertThat(board)
        .contains(story.task().toString(), "Đã báo cáo cấp trên: Ủy ban nhân dân tỉnh Nghệ An");
    superior.catchUp();
    superior.isAtTheSnapshot();
  }

  @Test
  void areFoundByASuperiorThatOpensItsBoardLater() throws IOException, InterruptedException {
    Story story = asked("Sửa đường liên thôn");

    climb(story, 6);

    assertThat(get(signedIn(PROVINCE_FRONT), "/boards/" + new Scope.Own(PROVINCE_FRONT)).body())
        .contains(
            story.task().toString(),
            "Đã báo cáo Ủy ban nhân dân tỉnh Nghệ An và các cơ quan cùng cấp");
  }

  @Test
  void tellOnThePageWhichStepsWereTakenAndOfferTheSuperiorToDemandAnExplanation()
      throws IOException, InterruptedException {
    Story story = asked("Nạo vét mương");
    story.pause(COMMUNE, DUE.plusDays(3), "Địa bàn bị cô lập do mưa lũ.");
    climb(story, 6);

    String page = get(signedIn(PROVINCE, Role.HEAD), "/tasks/" + story.task()).body();

    assertThat(page)
        .contains(
            "Tạm dừng đôn đốc phần việc của Ủy ban nhân dân xã Con Cuông đến hết ngày 18/01/2030",
            "Địa bàn bị cô lập do mưa lũ.",
            "Nhắc phần việc của Ủy ban nhân dân xã Con Cuông sắp đến hạn",
            "Báo cáo Ủy ban nhân dân tỉnh Nghệ An về phần việc chưa xong của"
                + " Ủy ban nhân dân xã Con Cuông",
            "Báo cáo Ủy ban nhân dân tỉnh Nghệ An, Ban Tuyên giáo và Dân vận Tỉnh ủy,"
                + " Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Nghệ An về phần việc chưa xong",
            "data-action=\"demand-explanation\"");
  }

  @Test
  void arePausedAndResumedByTheHeadOfTheAsker() throws IOException, InterruptedException {
    Story story = asked("Vận động hiến đất");
    HttpClient head = signedIn(PROVINCE_MOBILIZATION, Role.HEAD);
    String forms = "/parts/" + story.part(COMMUNE) + "/forms/";

    assertThat(get(head, forms + "pause-escalation").body())
        .contains("name=\"until\"", "name=\"reason\"");
    story.pause(COMMUNE, DUE.plusDays(3), "Địa bàn bị cô lập do mưa lũ.");
    assertThat(get(head, forms + "resume-escalation").body())
        .contains("Địa bàn bị cô lập do mưa lũ.");
    assertThat(get(signedIn(PROVINCE_MOBILIZATION), "/tasks/" + story.task()).body())
        .contains("data-action=\"resume-escalation\"")
        .doesNotContain("data-action=\"pause-escalation\"");
  }

  private Story asked(String title) {
    return story(PROVINCE_MOBILIZATION).issue(title, DUE, COMMUNE).accept(COMMUNE);
  }

  /** Takes so many steps of the ladder. */
  private static void climb(Story story, int steps) {
    List<LadderStep> ladder = Ladders.DEFAULT.steps();
    for (LadderStep step : ladder.subList(0, Math.min(steps, 4))) {
      story.escalate(COMMUNE, step, COMMUNE);
    }
    if (steps > 4) {
      story.escalate(COMMUNE, ladder.get(4), PROVINCE);
    }
    if (steps > 5) {
      story.escalate(COMMUNE, ladder.get(5), PROVINCE, PROVINCE_MOBILIZATION, PROVINCE_FRONT);
    }
  }
}
