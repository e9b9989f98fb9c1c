package io.danvan.local.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.danvan.coordination.directory.WorkingCalendar;
import io.danvan.local.demonstration.Story.Meeting;
import io.danvan.platform.time.VietNam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is raised at the generated meetings. */
class RaisedMattersTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final WorkingCalendar CALENDAR = WorkingCalendar.NONE;

  private final List<Meeting> meetings = meetings(TODAY);

  /** Those that are generated for a story told on that day. */
  private static List<Meeting> meetings(LocalDate today) {
    LocalDate first =
        VietNam.dateOf(Demonstration.beginning(today.atStartOfDay(VietNam.ZONE).toInstant()));
    Story story = Story.ofNgheAn();
    var raised = new RaisedMatters(today, CALENDAR);
    return Stream.concat(
            raised.at(new Receptions(first, today, CALENDAR).besides(story)).stream(),
            raised.at(new Dialogues(first, today, CALENDAR).besides(story)).stream())
        .toList();
  }

  /** Those and the written ones. */
  private static List<Meeting> wholeYear(LocalDate today) {
    return Story.ofNgheAn().with(meetings(today)).meetings();
  }

  /**
   * What became of what was raised.
   *
   * @param late how many were answered after their ten working days
   * @param never how many are not answered although those are over
   */
  private record Deadlines(long all, long late, long never) {
    static Deadlines of(List<Meeting> meetings, LocalDate today) {
      long all = 0;
      long late = 0;
      long never = 0;
      for (Meeting meeting : meetings) {
        long raised = matters(meeting).count();
        if (raised > 0) {
          LocalDate due = CALENDAR.plusWorkingDays(held(meeting, today).orElseThrow(), 10);
          all += raised;
          late += answers(meeting, today).filter(day -> day.isAfter(due)).count();
          never += due.isBefore(today) ? raised - answers(meeting, today).count() : 0;
        }
      }
      return new Deadlines(all, late, never);
    }

    /** The share of those that were not answered in time. */
    double missed() {
      return (double) (late + never) / all;
    }
  }

  @Test
  void raisesTheSameEachTimeAndNotTooMuch() {
    assertThat(meetings).isEqualTo(meetings(TODAY));
    assertThat(matters()).hasSizeBetween(200, 500);
  }

  @Test
  void raisesTopicsAndRepetitionsAsWasPublished() {
    double all = matters().size();

    assertThat(of("topic", "ADMINISTRATIVE_PROCEDURES") / all).isCloseTo(0.43, within(0.03));
    assertThat(of("topic", "CONSTRUCTION_AND_INFRASTRUCTURE") / all).isCloseTo(0.18, within(0.03));
    assertThat(of("topic", "ENVIRONMENT") / all).isCloseTo(0.09, within(0.03));
    assertThat(of("repeated", "true") / all).isCloseTo(0.31, within(0.04));
    assertThat(of("raisedBy", "BUSINESS")).isPositive();
  }

  @Test
  void answersAsManyLateOrNotAtAllAsWasPublished() {
    Deadlines year = Deadlines.of(wholeYear(TODAY), TODAY);

    assertThat(year).isEqualTo(new Deadlines(386, 10, 6));
    assertThat(year.missed()).isBetween(0.0085, 0.06);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-07-02", "2026-10-15", "2027-01-31", "2027-05-03", "2027-07-01"})
  void answersAsManyLateOrNotAtAllOnWhateverDayItIsTold(LocalDate today) {
    Deadlines year = Deadlines.of(wholeYear(today), today);

    assertThat(year.late()).isPositive();
    assertThat(year.never()).isPositive();
    assertThat(year.missed()).isBetween(0.0085, 0.06);
  }

  @Test
  void raisesNothingWhereNobodyWasReceivedAndDoesAllInOrder() {
    for (Meeting meeting : meetings) {
      assertThat(meeting.raising() < 0 || held(meeting, TODAY).isPresent()).isTrue();
      List<Integer> days =
          meeting.steps().stream().map(step -> Integer.valueOf(String.valueOf(step.on()))).toList();
      assertThat(days).isSorted().allMatch(day -> day <= 0);
    }
  }

  private List<JsonNode> matters() {
    return meetings.stream().flatMap(RaisedMattersTest::matters).toList();
  }

  private long of(String field, String value) {
    return matters().stream().filter(each -> each.path(field).asString().equals(value)).count();
  }

  private static Stream<JsonNode> matters(Meeting meeting) {
    return meeting.steps().stream().flatMap(step -> step.details().path("matters").valueStream());
  }

  /** On which days they were answered; none of the answers corrects another. */
  private static Stream<LocalDate> answers(Meeting meeting, LocalDate today) {
    return meeting.steps().stream()
        .filter(step -> step.action().equals("answer"))
        .map(step -> today.plusDays(step.details().path("answeredOn").asInt()));
  }

  private static Optional<LocalDate> held(Meeting meeting, LocalDate today) {
    return meeting.steps().stream()
        .filter(step -> step.action().equals("report-held"))
        .map(step -> today.plusDays(step.details().path("day").asInt()))
        .findFirst();
  }
}
