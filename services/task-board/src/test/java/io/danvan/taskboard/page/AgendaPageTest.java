package io.danvan.taskboard.page;

import static io.danvan.coordination.testing.Country.ANH_SON;
import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.COMMUNE_PARTY;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static io.danvan.coordination.testing.Country.OTHER_FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.matter.MatterAnswer;
import io.danvan.coordination.matter.MatterTopic;
import io.danvan.coordination.meeting.HostMode;
import io.danvan.coordination.meeting.MeetingKind;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.testing.BoardTest;
import io.danvan.taskboard.testing.Gathering;
import io.danvan.taskboard.testing.Story;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a meeting that is ahead should talk about, on its page. */
class AgendaPageTest extends BoardTest {
  private static final LocalDate TODAY = VietNam.today(Clock.systemUTC());
  private static final Pattern BEYOND = Pattern.compile("Và (\\d+) việc nữa");

  /** The board is the same for several tests: titles of this one are its own. */
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void listsWhatIsLateFirstThenWhatWaitsForAnAnswer() throws IOException, InterruptedException {
    told("chưa trả lời", TODAY.plusDays(9), COMMUNE_PARTY, COMMUNE_FRONT);
    told("muộn 2 ngày", TODAY.minusDays(2), COMMUNE_FRONT, COMMUNE).accept(COMMUNE);
    told("muộn 5 ngày", TODAY.minusDays(5), COMMUNE_PARTY, COMMUNE_FRONT).accept(COMMUNE_FRONT);
    told("nộp muộn 3 ngày", TODAY.minusDays(5), COMMUNE, COMMUNE_FRONT)
        .accept(COMMUNE_FRONT)
        .at(ago(2))
        .fulfil(COMMUNE_FRONT, "Đã làm.");

    String agenda = agenda(conference(COMMUNE, COMMUNE_FRONT), COMMUNE);

    assertThat(titles(agenda))
        .containsSubsequence(
            title("muộn 5 ngày"),
            title("nộp muộn 3 ngày"),
            title("muộn 2 ngày"),
            title("chưa trả lời"));
    assertThat(agenda)
        .contains("Quá hạn 5 ngày", "Quá hạn 3 ngày", "Ủy ban Mặt trận Tổ quốc Việt Nam xã Con");
  }

  @Test
  void leavesOutWhatIsInTimeWhatWaitsToBeJudgedAndWhatIsOver()
      throws IOException, InterruptedException {
    ownDone(told("trong hạn", TODAY.plusDays(9), COMMUNE, COMMUNE_FRONT).accept(COMMUNE_FRONT));
    ownDone(
        told("nộp đúng hạn", TODAY.minusDays(2), COMMUNE, COMMUNE_FRONT)
            .accept(COMMUNE_FRONT)
            .at(ago(4))
            .fulfil(COMMUNE_FRONT, "Đã làm."));
    ownDone(told("đã rút", TODAY.minusDays(2), COMMUNE, COMMUNE_FRONT))
        .withdraw(COMMUNE_FRONT, "Không còn cần.");

    assertThat(titles(agenda(conference(COMMUNE, COMMUNE_FRONT), COMMUNE)))
        .doesNotContain(title("trong hạn"), title("nộp đúng hạn"), title("đã rút"));
  }

  @Test
  void holdsNothingThatTheHostMayNotSeeAndDoesNotCountIt()
      throws IOException, InterruptedException {
    Gathering meeting = conference(COMMUNE, COMMUNE_FRONT, OTHER_FRONT);
    int before = total(agenda(meeting, COMMUNE));
    story(COMMUNE_PARTY).restricted().issue(title("riêng"), TODAY.minusDays(3), COMMUNE_FRONT);
    told("nơi khác", TODAY.minusDays(3), OTHER_COMMUNE, OTHER_FRONT);

    String agenda = agenda(meeting, COMMUNE);

    assertThat(total(agenda)).isEqualTo(before);
    assertThat(agenda).doesNotContain(mark);
  }

  @Test
  void isOfTheWholeUnitWhereNobodyIsInvited() throws IOException, InterruptedException {
    told("của địa bàn", TODAY.minusDays(300), COMMUNE_PARTY, COMMUNE_FRONT);
    told("của xã khác", TODAY.minusDays(300), OTHER_COMMUNE, OTHER_FRONT);

    assertThat(titles(agenda(conference(COMMUNE), COMMUNE)))
        .contains(title("của địa bàn"))
        .doesNotContain(title("của xã khác"));
  }

  @Test
  void isBoundedAndSaysHowManyMoreThereAre() throws IOException, InterruptedException {
    OrganisationId host = Country.body(OrganisationKind.PEOPLES_COMMITTEE, ANH_SON);
    OrganisationId front = Country.body(OrganisationKind.FATHERLAND_FRONT, ANH_SON);
    Gathering meeting = conference(host, front);
    int before = total(agenda(meeting, host));
    for (int i = 0; i < 12; i++) {
      told("muộn", TODAY.minusDays(1), host, front);
    }

    String agenda = agenda(meeting, host);

    assertThat(titles(agenda)).hasSize(20);
    assertThat(total(agenda)).isEqualTo(before + 24);
  }

  @Test
  void namesTheMeetingsWhoseMattersWaitBeyondTheirLastDay()
      throws IOException, InterruptedException {
    LocalDate longAgo = TODAY.minusDays(60);
    Gathering waiting = reception(OTHER_COMMUNE, longAgo);
    waiting.raise(MatterTopic.LAND_AND_CLEARANCE, Country.MON_SON, longAgo);
    waiting.raise(MatterTopic.LAND_AND_CLEARANCE, Country.MON_SON, longAgo);
    Gathering answered = reception(OTHER_COMMUNE, longAgo);
    answered.raise(MatterTopic.LAND_AND_CLEARANCE, Country.MON_SON, longAgo);
    answered.answer(MatterAnswer.ACCEPTED, longAgo.plusDays(1));
    Gathering inTime = reception(OTHER_COMMUNE, TODAY.minusDays(2));
    inTime.raise(MatterTopic.LAND_AND_CLEARANCE, Country.MON_SON, TODAY.minusDays(2));

    String agenda = agenda(conference(OTHER_COMMUNE), OTHER_COMMUNE);

    assertThat(agenda)
        .contains(waiting.path(), "2 vụ việc", "hạn sớm nhất")
        .doesNotContain(answered.path(), inTime.path());
    assertThat(agenda(conference(COMMUNE, OTHER_COMMUNE), COMMUNE)).doesNotContain(waiting.path());
  }

  private Gathering reception(OrganisationId host, LocalDate day) {
    return gathering(host)
        .plan(MeetingKind.RECEPTION_UNSCHEDULED, day, "Tiếp công dân đột xuất")
        .held(HostMode.IN_PERSON, day);
  }

  @Test
  void isForTheHostOfAMeetingThatIsAhead() throws IOException, InterruptedException {
    Gathering ahead = conference(COMMUNE, COMMUNE_FRONT);
    Gathering held = conference(COMMUNE).held(HostMode.IN_PERSON, TODAY);

    assertThat(page(ahead, COMMUNE)).contains("agenda-title");
    assertThat(page(ahead, COMMUNE_FRONT)).contains("Giao ban").doesNotContain("agenda-title");
    assertThat(page(held, COMMUNE)).doesNotContain("agenda-title");
  }

  /** A task whose parts were asked for long ago. */
  private Story told(String title, LocalDate due, OrganisationId lead, OrganisationId other) {
    return Story.of(lead, ago(30), board).issue(title(title), due, other);
  }

  /** The lead's own part is done, so that only the other one is in question. */
  private static Story ownDone(Story story) {
    return story.fulfil(COMMUNE, "Đã làm.").confirm(COMMUNE);
  }

  private Gathering conference(OrganisationId host, OrganisationId... invited) {
    return gathering(host).plan(MeetingKind.BRIEFING, TODAY, "Giao ban", invited);
  }

  private String title(String what) {
    return what + " " + mark;
  }

  private static Instant ago(int days) {
    return Instant.now().minus(Duration.ofDays(days));
  }

  private String page(Gathering meeting, OrganisationId viewer)
      throws IOException, InterruptedException {
    return get(signedIn(viewer), meeting.path()).body();
  }

  private String agenda(Gathering meeting, OrganisationId viewer)
      throws IOException, InterruptedException {
    String page = page(meeting, viewer);
    String agenda = page.substring(page.indexOf("id=\"agenda-title\""));
    return agenda.substring(0, agenda.indexOf("</section>"));
  }

  private static List<String> titles(String agenda) {
    return Pattern.compile("<p class=\"who\"><a [^>]*>([^<]*)</a>")
        .matcher(agenda)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static int total(String agenda) {
    return titles(agenda).size()
        + BEYOND.matcher(agenda).results().mapToInt(each -> Integer.parseInt(each.group(1))).sum();
  }
}
