package io.danvan.taskboard.page;

import static io.danvan.coordination.testing.Country.ANH_SON;
import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.CON_CUONG;
import static io.danvan.coordination.testing.Country.MON_SON;
import static io.danvan.coordination.testing.Country.NGHE_AN;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static io.danvan.coordination.testing.Country.PROVINCE_FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.meeting.HostMode;
import io.danvan.coordination.meeting.MeetingKind;
import io.danvan.coordination.testing.Country;
import io.danvan.coordination.testing.Duties;
import io.danvan.platform.security.Role;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.testing.BoardTest;
import io.danvan.taskboard.testing.ExplainedShortfall;
import io.danvan.taskboard.testing.Gathering;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of receptions and dialogues, from the events of those who held them. */
class CompliancePageTest extends BoardTest {
  /** Days of a month that is over, whenever the test runs. */
  private static final LocalDate FIRST =
      VietNam.today(Clock.systemUTC()).withDayOfMonth(1).minusMonths(1);

  @Test
  void showsTheProvinceWhatItsCommunesDidInPersonAndHowElse()
      throws IOException, InterruptedException {
    reception(FIRST.plusDays(4)).held(HostMode.IN_PERSON, FIRST.plusDays(4));
    reception(FIRST.plusDays(14)).held(HostMode.DELEGATED, FIRST.plusDays(14));
    Gathering missed = reception(FIRST.plusDays(20));

    String page = page(PROVINCE, NGHE_AN);

    assertThat(page)
        .contains("khuyết (1)", "khuyết chức danh, không phải thực hiện")
        .contains("Tiếp công dân, đối thoại: Tỉnh Nghệ An")
        .contains(missed.path())
        .contains("Chưa báo cáo")
        .contains("Luật 136/2025/QH15", "chưa kiểm chứng với văn bản gốc");
    String own = page(PROVINCE, MON_SON);
    assertThat(own).contains(missed.path(), "Lên một cấp");
    assertThat(figures(own)).startsWith("2", "1", "0", "1", "0", "0", "0");
  }

  @Test
  void drawsTheYearOfAChairAndOfAllCommunesTogether() throws IOException, InterruptedException {
    Gathering.of(PROVINCE, Country.head(PROVINCE), Instant.now(), board)
        .plan(MeetingKind.RECEPTION_PERIODIC, FIRST.plusDays(5), "Tiếp công dân định kỳ")
        .held(HostMode.ONLINE, FIRST.plusDays(5));

    String province = page(PROVINCE, NGHE_AN);
    String commune = page(PROVINCE, MON_SON);

    assertThat(province)
        .contains("aria-label=\"Biểu đồ Tỉnh Nghệ An, từng tháng của năm " + FIRST.getYear())
        .contains("aria-label=\"Biểu đồ Tỉnh Nghệ An, tất cả cấp xã, từng tháng")
        .doesNotContain("style=");
    assertThat(commune).contains("aria-label=\"Biểu đồ Xã Môn Sơn, từng tháng");
    assertThat(strip(province, "online")).contains("<rect");
    assertThat(strip(province, "notHeld")).doesNotContain("<rect");
    assertThat(get(signedIn(PROVINCE), path(MON_SON) + "?duty=DIALOGUE").body())
        .contains("Xã Môn Sơn: từng tháng")
        .doesNotContain("Biểu đồ");
  }

  @Test
  void isForBodiesOverTheUnitAndOfEachKindButNotForOthers()
      throws IOException, InterruptedException {
    assertThat(get(signedIn(PROVINCE_FRONT), path(CON_CUONG)).statusCode()).isEqualTo(200);
    assertThat(get(signedIn(OTHER_COMMUNE), path(MON_SON)).statusCode()).isEqualTo(200);
    assertThat(get(signedIn(OTHER_COMMUNE), path(CON_CUONG)).statusCode()).isEqualTo(403);
    assertThat(get(signedIn(OTHER_COMMUNE), path(NGHE_AN)).statusCode()).isEqualTo(403);
  }

  @Test
  void refusesYearsOfWhichNothingCanBeKnown() throws IOException, InterruptedException {
    assertThat(get(signedIn(PROVINCE), path(NGHE_AN) + "?year=2013").statusCode()).isEqualTo(400);
    assertThat(get(signedIn(PROVINCE), path(NGHE_AN) + "?year=9999").statusCode()).isEqualTo(400);
    assertThat(get(signedIn(PROVINCE), path(NGHE_AN) + "?duty=NONE").statusCode()).isEqualTo(404);
  }

  @Test
  void showsWhatTheOfficeSaidOfItAndOffersToSayItToNobodyElse()
      throws IOException, InterruptedException {
    YearMonth month = YearMonth.from(FIRST);
    ExplainedShortfall.of(
        Duties.TWICE_A_MONTH,
        COMMUNE,
        month,
        board,
        "Đường bị chia cắt.",
        "Đường bị chia cắt, đã tiếp bù.");
    String form =
        "/duties/%s/%s/explanations"
            .formatted(Duties.TWICE_A_MONTH.id(), YearMonth.from(VietNam.today(Clock.systemUTC())));

    assertThat(page(PROVINCE, NGHE_AN)).contains("có giải trình (1)").doesNotContain(form);
    assertThat(page(PROVINCE, CON_CUONG))
        .contains("Đường bị chia cắt, đã tiếp bù.", "Trước đó:", "Đường bị chia cắt.")
        .doesNotContain(form);
    assertThat(page(COMMUNE, CON_CUONG)).contains(form);
    assertThat(get(signedIn(COMMUNE), form).body()).contains("Giải trình phần chưa đạt");
    assertThat(get(signedIn(OTHER_COMMUNE), path(CON_CUONG)).statusCode()).isEqualTo(403);
    assertThat(get(signedIn(COMMUNE, Role.VIEWER), form).statusCode()).isEqualTo(404);
    assertThat(get(signedIn(PROVINCE), form).statusCode()).isEqualTo(404);
  }

  /** Nobody heads the committee of Anh Sơn. */
  @Test
  void saysOfASessionWithoutAReportWhyThereIsNone() throws IOException, InterruptedException {
    LocalDate today = VietNam.today(Clock.systemUTC());
    OrganisationId vacant = Country.body(OrganisationKind.PEOPLES_COMMITTEE, ANH_SON);
    LocalDate yesterday = today.minusDays(1);

    assertThat(outcome(reception(vacant, yesterday), ANH_SON, yesterday))
        .isEqualTo("Chưa báo cáo (khuyết chức danh)");
    assertThat(outcome(reception(OTHER_COMMUNE, today), MON_SON, today)).isEqualTo("Sắp diễn ra");
    assertThat(get(HttpClient.newHttpClient(), "/public/" + ANH_SON).body())
        .contains("Chưa báo cáo (khuyết chức danh)");
    // The whole committee owes a dialogue, whoever heads it.
    Gathering dialogue =
        Gathering.of(vacant, Country.head(vacant), Instant.now(), board)
            .plan(MeetingKind.DIALOGUE, yesterday, "Đối thoại với nhân dân");
    assertThat(get(signedIn(PROVINCE), dialogue.path()).body())
        .contains("Chưa báo cáo")
        .doesNotContain("khuyết chức danh");
    String dialogues =
        get(signedIn(PROVINCE), path(ANH_SON) + "?duty=DIALOGUE&year=" + yesterday.getYear())
            .body();
    assertThat(dialogues)
        .contains("thông báo trước ít nhất 7 ngày", "công bố kết quả trong 10 ngày");
    assertThat(dialogues.substring(dialogues.lastIndexOf(dialogue.path())))
        .contains("Thông báo chậm: quy định trước ít nhất 7 ngày");
  }

  /** What the list of a unit's sessions says of one. */
  private String outcome(Gathering session, UnitId unit, LocalDate day)
      throws IOException, InterruptedException {
    String page = get(signedIn(PROVINCE), path(unit) + "?year=" + day.getYear()).body();
    String line = page.substring(page.lastIndexOf(session.path()));
    return line.substring(line.indexOf("<strong>") + 8, line.indexOf("</strong>"));
  }

  private Gathering reception(LocalDate day) {
    return reception(OTHER_COMMUNE, day);
  }

  private Gathering reception(OrganisationId committee, LocalDate day) {
    return Gathering.of(committee, Country.head(committee), Instant.now(), board)
        .plan(MeetingKind.RECEPTION_PERIODIC, day, "Tiếp công dân định kỳ");
  }

  private String page(OrganisationId viewer, UnitId unit) throws IOException, InterruptedException {
    return get(signedIn(viewer), path(unit) + "?year=" + FIRST.getYear()).body();
  }

  private static String strip(String page, String figure) {
    String strip = page.substring(page.indexOf("<g class=\"" + figure + "\""));
    return strip.substring(0, strip.indexOf("</g>"));
  }

  private static String path(UnitId unit) {
    return "/compliance/" + unit;
  }

  /** Required, in person, online, delegated, not held, not reported and open, of the month. */
  private static List<String> figures(String page) {
    String month = ">%d/%d</th>".formatted(FIRST.getMonthValue(), FIRST.getYear());
    return Pattern.compile("<td>(\\d+)</td>")
        .matcher(page.substring(page.indexOf(month)))
        .results()
        .map(cell -> cell.group(1))
        .toList();
  }
}
