package io.danvan.taskboard.page;

import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.MON_SON;
import static io.danvan.coordination.testing.Country.NGHE_AN;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static io.danvan.coordination.testing.Country.OTHER_FRONT;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static io.danvan.coordination.testing.Country.PROVINCE_FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.WorkingCalendar;
import io.danvan.coordination.meeting.HostMode;
import io.danvan.coordination.meeting.MeetingKind;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.testing.BoardTest;
import io.danvan.taskboard.testing.Gathering;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The alert on the board of whoever a missed session concerns; others may have missed some, too.
 */
class MissedAlertTest extends BoardTest {
  private static final LocalDate TODAY = VietNam.today(Clock.systemUTC());
  private static final Pattern ALL =
      Pattern.compile("đối thoại không tổ chức hoặc chưa báo cáo gần đây: (\\d+)");
  private static final Pattern DIALOGUES = Pattern.compile("Đối thoại với nhân dân: (\\d+)");
  private static final int MOST_LISTED = 50;

  @Test
  void meetsTheOfficeAndThoseOverItOnTheNextWorkingDayAndNobodyElse()
      throws IOException, InterruptedException {
    long office = missed(OTHER_COMMUNE);
    long province = missed(PROVINCE);
    long front = missed(PROVINCE_FRONT);
    long neighbour = missed(COMMUNE_FRONT);

    announced(MeetingKind.RECEPTION_PERIODIC, lastAlerted());

    assertThat(missed(OTHER_COMMUNE)).isEqualTo(office + 1);
    assertThat(missed(OTHER_FRONT)).isEqualTo(office + 1);
    assertThat(missed(PROVINCE)).isEqualTo(province + 1);
    assertThat(missed(PROVINCE_FRONT)).isEqualTo(front + 1);
    assertThat(missed(COMMUNE_FRONT)).isEqualTo(neighbour);
  }

  @Test
  void waitsForTheNextWorkingDayAndIsSilentAboutWhatWasHeld()
      throws IOException, InterruptedException {
    long province = missed(PROVINCE);

    announced(MeetingKind.RECEPTION_PERIODIC, lastAlerted().plusDays(1));
    announced(MeetingKind.RECEPTION_PERIODIC, TODAY);
    // What is held makes good what else was announced for its day: so on one of its own.
    LocalDate held = lastAlerted().minusDays(17);
    announced(MeetingKind.DIALOGUE, held).held(HostMode.IN_PERSON, held);

    assertThat(missed(PROVINCE)).isEqualTo(province);
  }

  @Test
  void leadsToTheListOfEachDutyThatHasSome() throws IOException, InterruptedException {
    announced(MeetingKind.RECEPTION_PERIODIC, lastAlerted());
    Gathering dialogue = announced(MeetingKind.DIALOGUE, lastAlerted()).notHeld("Mưa lũ.");

    String list = "/compliance/" + MON_SON + "?duty=DIALOGUE";

    assertThat(board(OTHER_COMMUNE))
        .contains("Cảnh báo:", "Tiếp công dân định kỳ: ", "Đối thoại với nhân dân: ")
        .contains("/compliance/" + MON_SON + "?duty=CITIZEN_RECEPTION#missed", list + "#missed");
    assertThat(board(PROVINCE)).contains("/compliance/" + NGHE_AN + "?duty=DIALOGUE#missed");
    String page = get(signedIn(OTHER_COMMUNE), list).body();
    assertThat(page.substring(page.indexOf("id=\"missed\""))).contains(dialogue.path());
  }

  @Test
  void aListThatIsCutSaysHowManyMoreThereAre() throws IOException, InterruptedException {
    for (int session = 0; session <= MOST_LISTED; session++) {
      announced(MeetingKind.DIALOGUE, lastAlerted());
    }

    long all = count(DIALOGUES, OTHER_COMMUNE);
    String page = get(signedIn(OTHER_COMMUNE), "/compliance/" + MON_SON + "?duty=DIALOGUE").body();
    String list = page.substring(page.indexOf("id=\"missed\""));

    assertThat(list.substring(0, list.indexOf("</section>")))
        .contains("và %d buổi nữa".formatted(all - MOST_LISTED))
        .satisfies(missed -> assertThat(missed.split("<li>")).hasSize(1 + MOST_LISTED));
  }

  /** The latest day whose next working day has come. */
  private static LocalDate lastAlerted() {
    LocalDate day = TODAY.minusDays(1);
    while (WorkingCalendar.NONE.plusWorkingDays(day, 1).isAfter(TODAY)) {
      day = day.minusDays(1);
    }
    return day;
  }

  private Gathering announced(MeetingKind kind, LocalDate day) {
    return Gathering.of(OTHER_COMMUNE, Country.head(OTHER_COMMUNE), Instant.now(), board)
        .plan(kind, day, "Tiếp công dân, đối thoại");
  }

  private long missed(OrganisationId viewer) throws IOException, InterruptedException {
    return count(ALL, viewer);
  }

  private long count(Pattern pattern, OrganisationId viewer)
      throws IOException, InterruptedException {
    Matcher count = pattern.matcher(board(viewer));
    return count.find() ? Long.parseLong(count.group(1)) : 0;
  }

  private String board(OrganisationId viewer) throws IOException, InterruptedException {
    return get(signedIn(viewer), "/boards/" + new Scope.Own(viewer)).body();
  }
}
