package io.danvan.taskboard.page;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.CON_CUONG;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.matter.MatterAnswer;
import io.danvan.coordination.matter.MatterTopic;
import io.danvan.coordination.meeting.HostMode;
import io.danvan.coordination.meeting.MeetingKind;
import io.danvan.platform.security.Role;
import io.danvan.taskboard.testing.BoardTest;
import io.danvan.taskboard.testing.Gathering;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What was raised at a meeting, on the meeting's page. */
class MatterPageTest extends BoardTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
  private static final LocalDate DUE = LocalDate.of(2030, 1, 15);

  @Test
  void showsTheHostAndThoseAboveItEachMatterWithItsClockAndItsPromise()
      throws IOException, InterruptedException {
    Gathering meeting = held().raise(MatterTopic.ENVIRONMENT, CON_CUONG, DAY);
    assertThat(page(meeting, COMMUNE))
        .contains("Vụ việc người dân nêu: 1", "Môi trường", "Xã Con Cuông, 3 người hoặc đơn")
        .contains("Vụ việc số 1: Môi trường", "Ghi trả lời: Vụ việc số 1, Môi trường", "tạm tính")
        .contains("Đã nêu trước đây", "Hạn trả lời: hết ngày 30/03/2026", "quá hạn")
        .contains("chưa kiểm chứng với văn bản gốc", "Chờ trả lời")
        .contains("/matters/" + meeting.matter() + "/actions/answer", "/matters/new");

    meeting.conclude(DUE, "Cấp nước sạch", COMMUNE_FRONT);
    meeting.at(Instant.parse("2026-04-01T02:00:00Z"));
    meeting.answer(MatterAnswer.ACCEPTED, DAY.plusDays(2)).link().notDone(DAY.plusDays(40));

    assertThat(page(meeting, PROVINCE))
        .contains("Thụ lý giải quyết, 18/03/2026, bằng văn bản", "đã trả lời đúng hạn")
        .contains("ghi sau hạn, ngày 01/04/2026", "vụ việc: Thụ lý giải quyết, 18/03/2026")
        .contains("Ủy ban Mặt trận Tổ quốc Việt Nam xã Con Cuông: ", "hạn 15/01/2030")
        .contains("Người giữ phiếu báo chưa giải quyết, ngày 25/04/2026")
        .contains("Ghi một vụ việc người dân nêu: Môi trường", "Gắn một vụ việc với 1 phần việc")
        .doesNotContain("/actions/answer", "/matters/new");
  }

  @Test
  void showsOthersHowManyThereWereAndNothingElse() throws IOException, InterruptedException {
    Gathering meeting = held().raise(MatterTopic.HEALTH, CON_CUONG, DAY);
    meeting.answer(MatterAnswer.REFUSED, DAY.plusDays(1));

    for (OrganisationId other : new OrganisationId[] {OTHER_COMMUNE, COMMUNE_FRONT}) {
      assertThat(page(meeting, other))
          .contains("Vụ việc người dân nêu: dưới 5", "không suy ra được ai đã nêu")
          .doesNotContain("Y tế", "Từ chối", "30/03/2026", "Trả lời người nêu");
    }
    for (int more = 1; more < 5; more++) {
      meeting.raise(MatterTopic.HEALTH, CON_CUONG, DAY);
    }
    assertThat(page(meeting, OTHER_COMMUNE)).contains("Vụ việc người dân nêu: 5");
  }

  @Test
  void showsThatAReceiptWasReplacedAndOfAReportOnlyTheDay()
      throws IOException, InterruptedException {
    Gathering meeting = held().raise(MatterTopic.ENVIRONMENT, CON_CUONG, DAY).renewReceipt();
    meeting.at(Instant.parse("2026-04-25T03:21:00Z")).notDone(DAY.plusDays(40));

    assertThat(page(meeting, PROVINCE))
        .contains("Cấp lại phiếu của một vụ việc", "<time datetime=\"2026-04-25\">25/04/2026")
        .doesNotContain("10:21");
  }

  @Test
  void doesNotOfferToTakeBackWhatIsOverdue() throws IOException, InterruptedException {
    Gathering meeting = held().raise(MatterTopic.OTHER, CON_CUONG, DAY);
    String head = get(signedIn(COMMUNE, Role.HEAD), meeting.path()).body();
    assertThat(head).contains("quá hạn", "/actions/answer").doesNotContain("/actions/take-back");
  }

  /** The two streams are in topics of their own: either may come first. */
  @Test
  void whatArrivesBeforeItsMeetingIsThereWhenTheMeetingIs()
      throws IOException, InterruptedException {
    Gathering meeting = gathering(COMMUNE).raise(MatterTopic.OTHER, CON_CUONG, DAY);
    assertThat(get(signedIn(COMMUNE), meeting.path()).statusCode()).isEqualTo(404);

    meeting.plan(MeetingKind.DIALOGUE, DAY, "Đối thoại");

    assertThat(page(meeting, COMMUNE)).contains("Vụ việc người dân nêu: 1", "Lĩnh vực khác");
  }

  @Test
  void offersAMeetingThatSomethingWasRaisedAtNotToBeUndone()
      throws IOException, InterruptedException {
    Gathering meeting = held();
    assertThat(page(meeting, COMMUNE)).contains("actions/report-not-held");
    meeting.raise(MatterTopic.OTHER, CON_CUONG, DAY);
    assertThat(page(meeting, COMMUNE)).doesNotContain("actions/report-not-held");
  }

  @Test
  void hasFormsForTheHostOnly() throws IOException, InterruptedException {
    Gathering meeting = held();
    meeting.conclude(DUE, "Cấp nước sạch", COMMUNE_FRONT);
    meeting.raise(MatterTopic.EDUCATION, CON_CUONG, DAY);
    String one = meeting.path() + "/matters/" + meeting.matter() + "/actions/";

    assertThat(get(signedIn(COMMUNE), meeting.path() + "/matters/new").body())
        .contains("Xã Con Cuông", "Đất đai, giải phóng mặt bằng", "doanh nghiệp");
    assertThat(get(signedIn(COMMUNE), one + "link").body()).contains("Con Cuông: Cấp nước sạch");
    assertThat(get(signedIn(COMMUNE, Role.HEAD), one + "take-back").statusCode()).isEqualTo(200);
    assertThat(get(signedIn(COMMUNE), one + "forget").statusCode()).isEqualTo(404);
    for (String path : new String[] {meeting.path() + "/matters/new", one + "answer"}) {
      assertThat(get(signedIn(PROVINCE), path).statusCode()).isEqualTo(404);
    }
  }

  private Gathering held() {
    return gathering(COMMUNE)
        .plan(MeetingKind.RECEPTION_PERIODIC, DAY, "Tiếp công dân định kỳ")
        .held(HostMode.IN_PERSON, DAY);
  }

  private String page(Gathering meeting, OrganisationId viewer)
      throws IOException, InterruptedException {
    return get(signedIn(viewer), meeting.path()).body();
  }
}
