package io.danvan.coordination.meeting;

import static io.danvan.coordination.testing.Duties.DIALOGUE;
import static io.danvan.coordination.testing.Duties.TWICE_A_MONTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.testing.Country;
import io.danvan.coordination.testing.Year2026;
import io.danvan.platform.time.VietNam;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A dialogue is announced seven days before it, and its results within ten days after it. */
class PublicityTest {
  private static final FreeText TEXT = new FreeText("Nhà văn hóa xã");

  /** A Thursday: the tenth day after it is a Sunday. */
  private static final LocalDate DAY = LocalDate.of(2026, 10, 15);

  private static final LocalDate DUE = LocalDate.of(2026, 10, 26);

  private final MeetingId id = new MeetingId(UUID.randomUUID());
  private final Author author = Author.of(Country.COMMUNE);
  private final List<Recorded<MeetingEvent>> events = new ArrayList<>();

  @Test
  void theSeventhDayBeforeIsInTimeAndTheSixthIsLate() {
    announced(DAY.minusDays(7));
    assertThat(on(DAY).lateNotice()).isFalse();
    events.clear();
    announced(DAY.minusDays(6));
    assertThat(on(DAY).lateNotice()).isTrue();
  }

  @Test
  void whoMovesADialogueAnnouncesItAnew() {
    announced(DAY.minusDays(30));
    happened(
        DAY.minusDays(3), new MeetingEvent.MeetingMoved(id, author, DAY.plusDays(1), TEXT, TEXT));
    assertThat(on(DAY).lateNotice()).isTrue();
  }

  @Test
  void whatIsHeldOnAnotherDayThanAnnouncedWasNotAnnouncedInTime() {
    for (LocalDate other : List.of(DAY.minusDays(8), DAY.plusDays(1))) {
      events.clear();
      announced(DAY.minusDays(30));
      held(other);
      assertThat(on(DUE).lateNotice()).isTrue();
    }
  }

  /** Ten days after 20 April 2026 is a holiday, and after 12 August a Saturday that is worked. */
  @Test
  void theLimitForResultsEndsOnADayThatIsWorked() {
    assertThat(dueAfter(LocalDate.of(2026, 4, 20))).isEqualTo("2026-05-04");
    assertThat(dueAfter(LocalDate.of(2026, 8, 12))).isEqualTo("2026-08-22");
  }

  private @Nullable LocalDate dueAfter(LocalDate day) {
    events.clear();
    announced(DAY.minusDays(30));
    held(day);
    return on(day).resultsDue();
  }

  @Test
  void resultsAreOwedUntilTheNextWorkingDayAfterTheTenth() {
    held();
    assertThat(on(DUE)).isEqualTo(new Publicity(false, Publicity.Results.OPEN, DUE));
    assertThat(on(DUE.plusDays(1)).results()).isEqualTo(Publicity.Results.OVERDUE);
  }

  @Test
  void resultsThatAreAnnouncedAgainLaterWereToldInTime() {
    held();
    results(DUE);
    results(DUE.plusDays(9));
    assertThat(on(DUE.plusDays(10)).results()).isEqualTo(Publicity.Results.IN_TIME);
  }

  @Test
  void resultsThatWereLateAreNotInTimeBecauseAnEarlierDayIsNamedLater() {
    held();
    results(DUE.plusDays(1));
    happened(DUE.plusDays(2), announcement(DUE.minusDays(1)));
    assertThat(on(DUE.plusDays(10)).results()).isEqualTo(Publicity.Results.LATE);
  }

  @Test
  void aChangeOfPlaceAnnouncesNoDayAnew() {
    announced(DAY.minusDays(30));
    happened(DAY.minusDays(2), new MeetingEvent.MeetingMoved(id, author, DAY, TEXT, TEXT));
    assertThat(on(DAY).lateNotice()).isFalse();
    assertThat(meeting().announced().reason()).isNull();
  }

  @Test
  void resultsAreLateFromTheDayAfterTheLastOne() {
    held();
    results(DUE.plusDays(1));
    assertThat(on(DUE.plusDays(10)).results()).isEqualTo(Publicity.Results.LATE);
  }

  @Test
  void nothingIsOwedOfWhatWasNotHeldOrByARuleThatDoesNotAsk() {
    announced(DAY);
    assertThat(on(DUE.plusDays(1)).resultsDue()).isNull();
    held();
    assertThat(Publicity.of(TWICE_A_MONTH, meeting(), Year2026.CALENDAR, DUE.plusDays(1)))
        .isEqualTo(new Publicity(false, Publicity.Results.NOT_OWED, null));
  }

  private void held() {
    events.clear();
    announced(DAY.minusDays(30));
    held(DAY);
  }

  private void held(LocalDate day) {
    happened(
        day,
        new MeetingEvent.MeetingHeld(
            id,
            author,
            HostMode.IN_PERSON,
            null,
            new Session(day, LocalTime.of(8, 0), LocalTime.of(11, 0), TEXT),
            "12/BB-UBND",
            List.of(),
            null));
  }

  private void announced(LocalDate on) {
    happened(
        on,
        new MeetingEvent.MeetingPlanned(
            id,
            author,
            MeetingKind.DIALOGUE,
            Country.head(Country.COMMUNE),
            DAY,
            null,
            TEXT,
            TEXT,
            List.of()));
  }

  private void results(LocalDate on) {
    happened(on, announcement(on));
  }

  private MeetingEvent announcement(LocalDate on) {
    return new MeetingEvent.ResultsAnnounced(
        id, author, on, new DocumentReference("31/TB", on, Country.COMMUNE, null, null));
  }

  private void happened(LocalDate on, MeetingEvent event) {
    events.add(
        new Recorded<>(events.size() + 1, on.atStartOfDay(VietNam.ZONE).toInstant(), false, event));
  }

  private Publicity on(LocalDate today) {
    return Publicity.of(DIALOGUE, meeting(), Year2026.CALENDAR, today);
  }

  private Meeting meeting() {
    return Meeting.fold(events).orElseThrow();
  }
}
