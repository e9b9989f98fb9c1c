package io.danvan.local.demonstration;

import io.danvan.coordination.directory.WorkingCalendar;
import io.danvan.local.demonstration.Story.Meeting;
import io.danvan.local.demonstration.Story.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people raise at the meetings that chairs hold, and when they are told what becomes of it.
 * Published are the shares of the topics (hotline 1022 of Ho Chi Minh City, October 2025: 43%
 * administration, 18% infrastructure, 9% noise), how much was raised before (Hanoi 2025: 31%), how
 * many come with one matter (country 2025: 301,960 people with 219,463), and how much is late (1022
 * and others, 2025: 0.85% to 6%); the rest is ours. Not thread-safe.
 */
final class RaisedMatters {
  private static final long SEED = 2026;
  private static final int AT_DIALOGUE = 3;

  /** Nothing is written down of two receptions of three: so many commands would only take time. */
  private static final List<Integer> AT_RECEPTION = cards(Map.of(0, 8, 1, 2, 2, 1, 3, 1));

  private static final List<String> TOPICS =
      cards(
          Map.of(
              "ADMINISTRATIVE_PROCEDURES", 14,
              "CONSTRUCTION_AND_INFRASTRUCTURE", 6,
              "ENVIRONMENT", 3,
              "LAND_AND_CLEARANCE", 4,
              "POLICY_AND_SOCIAL_SECURITY", 3,
              "AGRICULTURE_AND_LIVELIHOOD", 1,
              "EDUCATION", 1,
              "HEALTH", 1));
  private static final List<Boolean> REPEATED = cards(Map.of(true, 31, false, 69));
  private static final List<Integer> PEOPLE = cards(Map.of(1, 15, 2, 3, 3, 1, 4, 1));
  private static final List<String> RAISED_BY = cards(Map.of("CITIZEN", 7, "BUSINESS", 1));

  /**
   * After how many working days the answer comes; 0 if none does. Ten are the limit: 3 of 75 keep
   * to none, as of what hotlines publish.
   */
  private static final List<Integer> WORKING_DAYS =
      cards(Map.of(2, 16, 3, 16, 5, 16, 8, 14, 10, 10, 13, 1, 17, 1, 0, 1));

  private static final List<String> ANSWERS =
      cards(Map.of("ACCEPTED", 13, "TRANSFERRED", 4, "REFUSED", 3));
  private static final List<String> FORMS = cards(Map.of("IN_WRITING", 3, "ORALLY", 2));
  private static final String TRANSFERRED_TO = "nongnghiep.nghean";

  private final LocalDate today;
  private final WorkingCalendar calendar;
  private final Deck<Integer> atReception = deck(AT_RECEPTION, "AT_RECEPTION");
  private final Deck<String> topics = deck(TOPICS, "TOPICS");
  private final Deck<Boolean> repeated = deck(REPEATED, "REPEATED");
  private final Deck<Integer> people = deck(PEOPLE, "PEOPLE");
  private final Deck<String> raisedBy = deck(RAISED_BY, "RAISED_BY");
  private final Deck<Integer> workingDays = deck(WORKING_DAYS, "WORKING_DAYS");
  private final Deck<String> answers = deck(ANSWERS, "ANSWERS");
  private final Deck<String> forms = deck(FORMS, "FORMS");

  RaisedMatters(LocalDate today, WorkingCalendar calendar) {
    this.today = today;
    this.calendar = calendar;
  }

  /** The meetings, those that are held with what is raised there and answered by today. */
  List<Meeting> at(List<Meeting> meetings) {
    return meetings.stream().map(this::at).toList();
  }

  private Meeting at(Meeting meeting) {
    Optional<LocalDate> held = held(meeting);
    if (held.isEmpty()) {
      return meeting;
    }
    int number = meeting.isReception() ? atReception.deal() : AT_DIALOGUE;
    return number == 0 ? meeting : meeting.with(steps(meeting, held.get(), number));
  }

  private Optional<LocalDate> held(Meeting meeting) {
    return meeting.steps().stream()
        .filter(step -> step.action().equals("report-held"))
        .map(step -> today.plusDays(step.details().path("day").asInt()))
        .findFirst();
  }

  private List<Step> steps(Meeting meeting, LocalDate held, int number) {
    Office office = Office.of(meeting, today);
    List<Step> steps = new ArrayList<>(meeting.steps());
    steps.add(office.raised(held, matters(office, number)));
    for (int matter = 0; matter < number; matter++) {
      int days = workingDays.deal();
      LocalDate day = calendar.shifted(held, days);
      ObjectNode answer = answer();
      if (days > 0 && day.isBefore(today)) {
        steps.add(office.answered(day, matter, answer));
      }
    }
    steps.sort(Comparator.comparingInt(step -> Integer.parseInt(String.valueOf(step.on()))));
    return steps;
  }

  private ObjectNode matters(Office office, int number) {
    ObjectNode raised = JsonNodeFactory.instance.objectNode();
    ArrayNode matters = raised.putArray("matters");
    IntStream.range(0, number)
        .forEach(
            _ ->
                matters
                    .addObject()
                    .put("topic", topics.deal())
                    .put("unit", office.account())
                    .put("count", people.deal())
                    .put("repeated", repeated.deal())
                    .put("raisedBy", raisedBy.deal()));
    return raised;
  }

  private ObjectNode answer() {
    String told = answers.deal();
    ObjectNode answer =
        JsonNodeFactory.instance.objectNode().put("answer", told).put("form", forms.deal());
    return told.equals("TRANSFERRED") ? answer.put("transferredTo", TRANSFERRED_TO) : answer;
  }

  /** So often each card is in the deck; in an order that is the same each time. */
  private static <T extends Comparable<T>> List<T> cards(Map<T, Integer> numbers) {
    return numbers.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(each -> Collections.nCopies(each.getValue(), each.getKey()).stream())
        .toList();
  }

  /** Each deck is shuffled by itself: of one seed, what is late would always be of one kind. */
  private static <T> Deck<T> deck(List<T> cards, String name) {
    return new Deck<>(cards, SEED + name.hashCode());
  }
}
