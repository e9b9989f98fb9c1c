package io.danvan.taskboard.page;

import static io.danvan.coordination.testing.Country.ANH_SON;
import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.COMMUNE_PARTY;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.meeting.HostMode;
import io.danvan.coordination.meeting.MeetingKind;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.testing.BoardTest;
import io.danvan.taskboard.testing.Gathering;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What meetings promised and what became of it, on their pages and beside the sessions. */
class PromisedPageTest extends BoardTest {
  private static final LocalDate TODAY = VietNam.today(Clock.systemUTC());
  private static final LocalDate DAY = TODAY.withDayOfMonth(1).minusMonths(1).plusDays(4);
  private static final String HEAD = "Thủ trưởng đơn vị";
  private static final LocalDate AHEAD = TODAY.plusDays(30);

  @Test
  void aMeetingsPageSaysWhatBecameOfEachPromise() throws IOException, InterruptedException {
    Gathering meeting = dialogue(COMMUNE);
    meeting.conclude(TODAY.minusDays(1), "Việc gấp", COMMUNE_FRONT);
    meeting.conclude(AHEAD, "Cấp nước sạch", COMMUNE, COMMUNE_FRONT, COMMUNE_PARTY, PROVINCE);
    meeting.promise(0).accept().fulfil().confirm();
    meeting.promise(1).accept().fulfil();
    meeting.promise(2).withdraw();

    assertThat(words(page(meeting.path(), COMMUNE)))
        .contains("Đã hứa 5 việc 1 đã xác nhận 1 đã nộp kết quả 1 còn hạn 1 quá hạn 1 đã rút")
        .doesNotContain("không đếm được ở đây");
  }

  @Test
  void whatWasPassedOnIsPromisedOnceByWhoOwesItNow() throws IOException, InterruptedException {
    Gathering meeting = dialogue(COMMUNE).conclude(AHEAD, "Cấp nước sạch", COMMUNE_FRONT);
    meeting.promise(0).transfer(COMMUNE_PARTY, AHEAD, "Cấp nước sạch").accept();

    assertThat(words(page(meeting.path(), COMMUNE)))
        .contains("Đã hứa 1 việc 1 còn hạn")
        .doesNotContain("1 đã rút", "Nhiều hơn thông báo");
  }

  @Test
  void whatAViewerMayNotSeeIsLeftOverAndNotTold() throws IOException, InterruptedException {
    Gathering meeting = dialogue(COMMUNE).conclude(AHEAD, "Cấp nước sạch", COMMUNE_FRONT);
    meeting.promise(0).accept().fulfil().confirm();

    assertThat(words(page(meeting.path(), OTHER_COMMUNE)))
        .contains("Đã hứa 1 việc", "1 việc không đếm được ở đây")
        .doesNotContain("1 đã xác nhận");
  }

  @Test
  void aMeetingWithoutConclusionsPromisedNothing() throws IOException, InterruptedException {
    assertThat(page(dialogue(COMMUNE).path(), COMMUNE)).doesNotContain("Đã hứa");
  }

  @Test
  void eachPositionsPromisesAreAddedUpBesideItsSessions() throws IOException, InterruptedException {
    OrganisationId host = Country.body(OrganisationKind.PEOPLES_COMMITTEE, ANH_SON);
    OrganisationId front = Country.body(OrganisationKind.FATHERLAND_FRONT, ANH_SON);
    String path = "/compliance/" + ANH_SON + "?year=" + DAY.getYear();
    reception(host, DAY.plusDays(1)).conclude(AHEAD, "Họp dân", front);
    List<Integer> before = figures(page(path, PROVINCE), HEAD);
    Gathering first = reception(host, DAY).conclude(TODAY.minusDays(1), "Việc gấp", host, front);
    first.promise(0).accept().fulfil().confirm();
    reception(host, DAY.plusDays(10)).conclude(AHEAD, "Sửa đường", front);
    reception(host, DAY.plusDays(14));

    String page = page(path, PROVINCE);

    assertThat(growth(before, figures(page, HEAD))).containsExactly(3, 3, 1, 0, 1, 1, 0, 0, 0, 0);
    assertThat(page).contains("Đã hứa và đã làm tại các buổi của năm " + DAY.getYear());
    assertThat(words(page.substring(page.indexOf(first.path()))))
        .contains("Đã hứa 2 việc 1 đã xác nhận 1 quá hạn");
    assertThat(page("/compliance/" + Country.MON_SON, OTHER_COMMUNE)).doesNotContain("Đã hứa");
  }

  private Gathering dialogue(OrganisationId host) {
    return gathering(host)
        .plan(MeetingKind.DIALOGUE, DAY, "Đối thoại về nước sạch")
        .held(HostMode.IN_PERSON, DAY);
  }

  private Gathering reception(OrganisationId host, LocalDate day) {
    return Gathering.of(host, Country.head(host), Instant.now(), board)
        .plan(MeetingKind.RECEPTION_PERIODIC, day, "Tiếp công dân định kỳ")
        .held(HostMode.IN_PERSON, day);
  }

  private String page(String path, OrganisationId viewer) throws IOException, InterruptedException {
    return get(signedIn(viewer), path).body();
  }

  /** What is left of a page without its markup. */
  private static String words(String page) {
    return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  /** Meetings, promised, the fates in their order, what is missing and beyond, of a position. */
  private static List<Integer> figures(String page, String position) {
    String row = page.substring(page.indexOf(">" + position + "</a>"));
    return Pattern.compile("<td>(?:<strong>)?(-?\\d+)")
        .matcher(row.substring(0, row.indexOf("</tr>")))
        .results()
        .map(cell -> Integer.valueOf(cell.group(1)))
        .toList();
  }

  /** What was added: other tests have sessions of the same position. */
  private static List<Integer> growth(List<Integer> before, List<Integer> after) {
    return IntStream.range(0, after.size()).mapToObj(at -> after.get(at) - before.get(at)).toList();
  }
}
