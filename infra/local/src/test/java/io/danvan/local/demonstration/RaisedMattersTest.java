package io.danvan.local.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.danvan.coordination.directory.WorkingCalendar;
import io.danvan.local.demonstration.Story.Meeting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is raised at the generated meetings. */
class RaisedMattersTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final WorkingCalendar CALENDAR = WorkingCalendar.NONE;

  private final List<Meeting> meetings = meetings();

  private static List<Meeting> meetings() {
    Story story = Story.ofNgheAn();
    var raised = new RaisedMatters(TODAY, CALENDAR);
    return Stream.concat(
            raised.at(new Receptions(FIRST, TODAY, CALENDAR).besides(story)).stream(),
            raised.at(new Dialogues(FIRST, TODAY, CALENDAR).besides(story)).stream())
        .toList();
  }

  @Test
  void raisesTheSameEachTimeAndNotTooMuch() {
    assertThat(meetings).isEqualTo(meetings());
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
  void answersMostWithinTenWorkingDaysSomeLaterAndSomeNotAtAll() {
    List<Boolean> inTime =
        meetings.stream()
            .flatMap(
                meeting ->
                    answers(meeting)
                        .map(
                            day ->
                                !day.isAfter(
                                    CALENDAR.plusWorkingDays(held(meeting).orElseThrow(), 10))))
            .toList();
    long late = inTime.stream().filter(each -> !each).count();

    assertThat(late).isPositive();
    assertThat(inTime.size() - late).isGreaterThan(matters().size() * 3L / 4);
    assertThat(matters().size()).isGreaterThan(inTime.size());
  }

  @Test
  void raisesNothingWhereNobodyWasReceivedAndDoesAllInOrder() {
    for (Meeting meeting : meetings) {
      assertThat(meeting.raising() < 0 || held(meeting).isPresent()).isTrue();
      List<Integer> days =
          meeting.steps().stream().map(step -> Integer.valueOf(String.valueOf(step.on()))).toList();
      assertThat(days).isSorted().allMatch(day -> day <= 0);
    }
  }

  private List<JsonNode> matters() {
    return meetings.stream()
        .flatMap(meeting -> meeting.steps().stream())
        .flatMap(step -> step.details().path("matters").valueStream())
        .toList();
  }

  private long of(String field, String value) {
    return matters().stream().filter(each -> each.path(field).asString().equals(value)).count();
  }

  private static Stream<LocalDate> answers(Meeting meeting) {
    return meeting.steps().stream()
        .filter(step -> step.action().equals("answer"))
        .map(step -> TODAY.plusDays(step.details().path("answeredOn").asInt()));
  }

  private static Optional<LocalDate> held(Meeting meeting) {
    return meeting.steps().stream()
        .filter(step -> step.action().equals("report-held"))
        .map(step -> TODAY.plusDays(step.details().path("day").asInt()))
        .findFirst();
  }
}
