package io.danvan.taskboard.page;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.CON_CUONG;
import static io.danvan.coordination.testing.Country.NGHE_AN;
import static io.danvan.coordination.testing.Country.PROVINCE_FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.meeting.HostMode;
import io.danvan.coordination.meeting.MeetingKind;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.board.PublicMeetings;
import io.danvan.taskboard.testing.BoardTest;
import io.danvan.taskboard.testing.Gathering;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What everybody may see, without signing in. */
class PublicPageTest extends BoardTest {
  private static final String PATH = "/public/" + CON_CUONG;

  private final LocalDate today = VietNam.dateOf(Instant.now());

  @Test
  void showsWhatIsAnnouncedAndWhatBecameOfItToWhoHasNotSignedIn()
      throws IOException, InterruptedException {
    gathering(COMMUNE).plan(MeetingKind.RECEPTION_PERIODIC, today.plusDays(3), "Tiếp dân kỳ tới");
    gathering(COMMUNE)
        .plan(MeetingKind.DIALOGUE, today.minusDays(20), "Đối thoại về nước sạch")
        .held(HostMode.IN_PERSON, today.minusDays(20))
        .announce(today.minusDays(15));
    gathering(COMMUNE)
        .plan(MeetingKind.RECEPTION_PERIODIC, today.minusDays(9), "Tiếp dân kỳ trước")
        .notHeld("Mưa lũ chia cắt đường.");

    HttpResponse<String> page = get(stranger(), PATH);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Xã Con Cuông", "Tiếp dân kỳ tới", "Sắp diễn ra", "Nhà văn hóa xã")
        .contains("Đối thoại về nước sạch", "Đã tổ chức", "Trực tiếp", "Văn bản số 31/TB-UBND")
        .contains("Tiếp dân kỳ trước", "Không tổ chức", "Mưa lũ chia cắt đường.");
    assertThat(page.body().indexOf("Tiếp dân kỳ trước"))
        .isLessThan(page.body().indexOf("Đối thoại về nước sạch"));
  }

  @Test
  void showsFromWhichDayAMeetingWasMovedAndWhatWasAnnouncedLate()
      throws IOException, InterruptedException {
    LocalDate held = today.minusDays(40);
    Gathering.of(COMMUNE, Country.head(COMMUNE), ago(60), board)
        .plan(MeetingKind.DIALOGUE, today.minusDays(42), "Đối thoại về chợ")
        .at(ago(43))
        .move(held, "Mưa lớn.")
        .held(HostMode.IN_PERSON, held);

    assertThat(line("Đối thoại về chợ"))
        .contains(
            "Dời từ " + text(today.minusDays(42)) + ", thông báo " + text(today.minusDays(43)),
            "Mưa lớn.",
            "Thông báo chậm: quy định trước ít nhất 7 ngày",
            "Quá hạn công bố kết quả");
  }

  @Test
  void showsThatAMeetingWasOnAnotherDayThanAnnouncedAndItsResultsRecordedLate()
      throws IOException, InterruptedException {
    Gathering dialogue =
        Gathering.of(COMMUNE, Country.head(COMMUNE), ago(90), board)
            .plan(MeetingKind.DIALOGUE, today.minusDays(60), "Đối thoại về rừng")
            .held(HostMode.IN_PERSON, today.minusDays(63))
            .at(ago(20))
            .announce(today.minusDays(58));

    assertThat(line("Đối thoại về rừng"))
        .contains(
            "Tổ chức khác ngày đã thông báo (" + text(today.minusDays(60)) + ")",
            "Thông báo chậm: quy định trước ít nhất 7 ngày",
            "Kết quả công bố ngày %s, đến ngày %s mới ghi nhận"
                .formatted(text(today.minusDays(58)), text(today.minusDays(20))));
    assertThat(get(signedIn(COMMUNE), dialogue.path()).body())
        .contains("ghi nhận ngày " + text(today.minusDays(20)))
        // It was announced for another day, so for its own by no number of days ahead.
        .doesNotContain(text(today.minusDays(90)) + ", trước");
  }

  @Test
  void aDayOffIsWrongForAPeriodicReceptionOnly() throws IOException, InterruptedException {
    LocalDate sunday = today.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
    Gathering.of(COMMUNE, Country.head(COMMUNE), ago(30), board)
        .plan(MeetingKind.DIALOGUE, sunday, "Đối thoại chủ nhật");
    Gathering.of(COMMUNE, Country.head(COMMUNE), ago(30), board)
        .plan(MeetingKind.RECEPTION_PERIODIC, sunday, "Tiếp dân chủ nhật");

    assertThat(line("Đối thoại chủ nhật")).doesNotContain("ngày nghỉ");
    assertThat(line("Tiếp dân chủ nhật")).contains("Trùng ngày nghỉ theo lịch làm việc");
  }

  /** What the page says of a meeting. */
  private String line(String subject) throws IOException, InterruptedException {
    String page = get(stranger(), PATH).body();
    int begin = page.indexOf(subject);
    return page.substring(begin, page.indexOf("</li>", begin));
  }

  private static Instant ago(int days) {
    return Instant.now().minus(Duration.ofDays(days));
  }

  private static String text(LocalDate day) {
    return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
  }

  @Test
  void showsNothingThatIsNotPublic() throws IOException, InterruptedException {
    int before = notices(get(stranger(), PATH).body());
    gathering(COMMUNE)
        .classified(Classification.COORDINATION)
        .plan(MeetingKind.BRIEFING, today.plusDays(1), "Giao ban nội bộ");
    gathering(COMMUNE).plan(MeetingKind.BRIEFING, today.plusDays(1), "Giao ban công khai");
    gathering(COMMUNE)
        .plan(MeetingKind.RECEPTION_PERIODIC, today.minusDays(3), "Tiếp dân định kỳ")
        .held(HostMode.IN_PERSON, today.minusDays(3))
        .conclude(today.plusDays(30), "Cấp lại sổ", COMMUNE_FRONT);
    gathering(COMMUNE)
        .plan(MeetingKind.DIALOGUE, today.minusDays(2), "Đối thoại về đường")
        .held(HostMode.IN_PERSON, today.minusDays(2))
        .conclude(today.plusDays(30), "Sửa cầu tràn", COMMUNE_FRONT);

    String page = get(stranger(), PATH).body();
    assertThat(page)
        .contains("Đối thoại về đường", "Tiếp dân định kỳ")
        .doesNotContain("Giao ban", "Sửa cầu tràn", "Cấp lại sổ");
    // The notice of the dialogue, and not the one of the reception.
    assertThat(notices(page)).isEqualTo(before + 1);
  }

  /** Other tests have dialogues of the same commune. */
  private static int notices(String page) {
    return page.split("27/TB-UBND", -1).length - 1;
  }

  /** Other tests have sessions of the province too, but none as late as yesterday. */
  @Test
  void showsTheLatestOfManyAndSaysThatThereAreMore() throws IOException, InterruptedException {
    gathering(PROVINCE_FRONT)
        .plan(MeetingKind.RECEPTION_REGULAR, today.minusDays(2), "Buổi thứ 201.");
    for (int session = PublicMeetings.MOST; session > 0; session--) {
      gathering(PROVINCE_FRONT)
          .plan(
              MeetingKind.RECEPTION_REGULAR, today.minusDays(1), "Buổi thứ %d.".formatted(session));
    }

    String page = get(stranger(), "/public/" + NGHE_AN).body();

    for (int session = 1; session <= PublicMeetings.MOST; session++) {
      assertThat(page).contains("Buổi thứ %d.".formatted(session));
    }
    assertThat(page).contains("Chỉ hiện 200 buổi gần nhất").doesNotContain("Buổi thứ 201.");
  }

  @Test
  void showsWhatThePeopleWereAnsweredAndWhatWasSaidBeforeButNotWhenTheyAsked()
      throws IOException, InterruptedException {
    Gathering reception =
        gathering(COMMUNE)
            .plan(MeetingKind.RECEPTION_PERIODIC, today.minusDays(17), "Tiếp dân giữa tháng")
            .held(HostMode.IN_PERSON, today.minusDays(17))
            .conclude(today.plusDays(30), "Nối đường ống nước", COMMUNE_FRONT);
    reception.promise(0).publish("Có từ tháng tư.", null);
    reception.promise(0).publish("Có từ tháng năm.", "Đường ống hỏng.");

    String page = get(stranger(), PATH).body();
    assertThat(page)
        .contains("Bao giờ có nước sạch?", "Có từ tháng năm.", "công khai ngày 20/03/2026")
        .contains("Văn bản số 41/TB-UBND", "đây là lần trả lời thứ 2", "Đường ống hỏng.")
        .doesNotContain("Có từ tháng tư.", "Nối đường ống nước");
    String link = page.substring(page.indexOf("/public/answers/"));
    String all = get(stranger(), link.substring(0, "/public/answers/".length() + 36)).body();
    assertThat(all)
        .contains("Có từ tháng năm.", "Các lần trả lời trước", "Có từ tháng tư.")
        .doesNotContain(Timelines.day(today.minusDays(17)), "Tiếp dân giữa tháng");
    assertThat(get(stranger(), "/public/answers/" + new UUID(0, 1)).statusCode()).isEqualTo(404);
    assertThat(get(signedIn(COMMUNE_FRONT), reception.path()).body())
        .contains("Đã trả lời công khai ngày 20/03/2026", "Xem trả lời công khai");
  }

  @Test
  void beginsNoSessionAndMayBeKept() throws IOException, InterruptedException {
    HttpResponse<String> page = get(stranger(), PATH);

    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("max-age=60, public");
  }

  @Test
  void saysItInTheLanguageOfItsAddress() throws IOException, InterruptedException {
    assertThat(get(stranger(), PATH + "?lang=en").body())
        .contains("lang=\"en\"", "Con Cuong Commune", "For officials");
    assertThat(get(stranger(), PATH).body()).contains("lang=\"vi\"");
  }

  @Test
  void leadsFromTheProvinceToItsCommunesAndBack() throws IOException, InterruptedException {
    assertThat(get(stranger(), "/public").body()).contains("Tỉnh Nghệ An", PATH);
    assertThat(get(stranger(), PATH).body()).contains("/public/" + NGHE_AN);
    assertThat(get(stranger(), "/public/" + new UUID(0, 1)).statusCode()).isEqualTo(404);
  }

  private static HttpClient stranger() {
    return HttpClient.newHttpClient();
  }
}
