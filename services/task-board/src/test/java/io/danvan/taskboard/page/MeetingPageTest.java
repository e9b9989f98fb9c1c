package io.danvan.taskboard.page;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.COMMUNE_PARTY;
import static io.danvan.coordination.testing.Country.CON_CUONG;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.meeting.Attendance;
import io.danvan.coordination.meeting.HostMode;
import io.danvan.coordination.meeting.MeetingKind;
import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.testing.BoardTest;
import io.danvan.taskboard.testing.Gathering;
import io.danvan.taskboard.testing.Watcher;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A meeting's page, and the card of what it concluded. */
class MeetingPageTest extends BoardTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
  private static final LocalDate DUE = LocalDate.of(2030, 1, 15);
  private static final Instant BEFORE = Instant.parse("2026-03-06T02:00:00Z");
  private static final Instant AFTER = Instant.parse("2026-03-18T02:00:00Z");

  @Test
  void tellsHowItWentAndWhenThatWasSaid() throws IOException, InterruptedException {
    Gathering meeting = dialogue();
    meeting.at(AFTER).held(HostMode.DELEGATED, DAY, new Attendance(COMMUNE_FRONT, 3));
    meeting.announce(DAY.plusDays(1));

    assertThat(page(meeting, COMMUNE))
        .contains("Đối thoại về nước sạch", "Đối thoại với nhân dân", "Đã tổ chức")
        .contains("06/03/2026, trước 10 ngày", "18/03/2026, sau 2 ngày")
        .contains("Ủy quyền", "Họp đột xuất ở tỉnh.", "08:00–11:30", "12/BB-UBND")
        .contains("Ủy ban Mặt trận Tổ quốc Việt Nam xã Con Cuông: 3")
        .contains("17/03/2026, sau 1 ngày; Văn bản số 31/TB-UBND")
        .contains("Báo cáo đã tổ chức ngày 16/03/2026", "Thông báo buổi làm việc ngày 16/03/2026");
  }

  @Test
  void saysThatAMeetingWasAnnouncedAfterItTookPlaceOrNotHeldAtAll()
      throws IOException, InterruptedException {
    Gathering late = gathering(COMMUNE).at(AFTER).plan(MeetingKind.BRIEFING, DAY, "Giao ban");
    Gathering missed = dialogue().at(AFTER).notHeld("Mưa lũ chia cắt đường.");

    assertThat(page(late, COMMUNE)).contains("18/03/2026, sau khi diễn ra 2 ngày");
    assertThat(page(missed, COMMUNE)).contains("Không tổ chức", "Mưa lũ chia cắt đường.");
  }

  @Test
  void isOneCardOfAllThatWasConcludedOnTheBoardsOfThoseWhoOweIt()
      throws IOException, InterruptedException {
    Gathering meeting = dialogue().at(AFTER).held(HostMode.IN_PERSON, DAY);
    Watcher front = watch(COMMUNE_FRONT, new Scope.Own(COMMUNE_FRONT));
    Watcher province = watch(PROVINCE, new Scope.WithAllBelow(CON_CUONG));
    String card = meeting.card().toString();
    assertThat(front.copy().cards()).doesNotContainKey(card);

    meeting.conclude(DUE, "Cấp nước sạch", COMMUNE, COMMUNE_FRONT, COMMUNE_PARTY);

    for (Watcher watcher : List.of(front, province)) {
      watcher.catchUp();
      assertThat(watcher.copy().cards()).containsKey(card);
      watcher.isAtTheSnapshot();
    }
    assertThat(front.copy().cards().get(card))
        .contains("Kết luận buổi làm việc", "Đối thoại về nước sạch", meeting.path());
    assertThat(page(meeting, COMMUNE_FRONT))
        .contains("Cấp nước sạch", "Ra thông báo kết luận, giao 3 việc", "27/TB-UBND");
  }

  @Test
  void ofThePeopleIsForEverybodyButNotWhatItAskedOfWhom() throws IOException, InterruptedException {
    Gathering meeting = dialogue().at(AFTER).held(HostMode.IN_PERSON, DAY);
    meeting.conclude(DUE, "Cấp nước sạch", COMMUNE_FRONT);

    assertThat(page(meeting, OTHER_COMMUNE))
        .contains("Đối thoại về nước sạch", "Chưa có kết luận nào giao việc")
        .doesNotContain("Cấp nước sạch");
  }

  @Test
  void ofOthersIsNotThereForWhoHasNoSayInIt() throws IOException, InterruptedException {
    Gathering meeting =
        gathering(COMMUNE)
            .classified(Classification.COORDINATION)
            .plan(MeetingKind.BRIEFING, DAY, "Giao ban", COMMUNE_FRONT);

    assertThat(page(meeting, COMMUNE_FRONT)).contains("Giao ban");
    assertThat(get(signedIn(OTHER_COMMUNE), meeting.path()).statusCode()).isEqualTo(404);
  }

  private Gathering dialogue() {
    return gathering(COMMUNE)
        .at(BEFORE)
        .plan(MeetingKind.DIALOGUE, DAY, "Đối thoại về nước sạch", COMMUNE_FRONT, COMMUNE_PARTY);
  }

  private String page(Gathering meeting, OrganisationId viewer)
      throws IOException, InterruptedException {
    return get(signedIn(viewer), meeting.path()).body();
  }
}
