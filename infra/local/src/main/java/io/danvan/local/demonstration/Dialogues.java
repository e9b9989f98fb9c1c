package io.danvan.local.demonstration;

import io.danvan.coordination.directory.WorkingCalendar;
import io.danvan.local.demonstration.Story.Meeting;
import io.danvan.local.demonstration.Story.Step;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The yearly dialogues of the communes' chairs with the people, which most hold in autumn. Of four
 * offices two keep the law's terms (Law 72/2025/QH15, Article 43), one announces too late, and one
 * does not hold it. An office of whose year the story has a dialogue has no other.
 *
 * @param calendar which days are worked
 */
record Dialogues(LocalDate first, LocalDate today, WorkingCalendar calendar) {
  private static final String PLACE = "Nhà văn hóa trung tâm xã";

  /** All dialogues that the story does not tell itself. */
  List<Meeting> besides(Story story) {
    return IntStream.rangeClosed(first.getYear(), today.getYear())
        .boxed()
        .flatMap(
            year ->
                IntStream.range(0, Office.COMMUNES.size())
                    .filter(which -> !isTold(story, office(which), year))
                    .mapToObj(which -> of(which, year)))
        .filter(meeting -> meeting.day(today).isBefore(today))
        .toList();
  }

  private boolean isTold(Story story, Office office, int year) {
    return story.meetings().stream()
        .anyMatch(
            meeting ->
                !meeting.isReception()
                    && office.hosts(meeting)
                    && meeting.day(today).getYear() == year);
  }

  private Meeting of(int which, int year) {
    Office office = office(which);
    LocalDate day =
        calendar.workingDayFrom(LocalDate.of(year, Month.SEPTEMBER, 8).plusDays(5L * which));
    ObjectNode plan =
        office.plan("DIALOGUE", day, PLACE, "Đối thoại định kỳ với nhân dân năm " + year);
    plan.putArray("invited").add(office.front());
    return switch (which % 4) {
      case 2 -> office.meeting(day.minusDays(4), plan, held(office, day, 14));
      case 3 ->
          office.meeting(
              day.minusDays(12),
              plan,
              List.of(office.notHeld(day, "Lùi lịch do mưa lũ; chưa ấn định ngày mới.")));
      default -> office.meeting(day.minusDays(12), plan, held(office, day, 8));
    };
  }

  private List<Step> held(Office office, LocalDate day, int daysLater) {
    ObjectNode details = JsonNodeFactory.instance.objectNode();
    details.put("mode", "IN_PERSON").put("place", PLACE).put("minutes", "1/BB-ĐT");
    Step held = office.held(day, details);
    LocalDate results = day.plusDays(daysLater);
    return results.isBefore(today)
        ? List.of(held, office.announced(results, "30/TB-UBND"))
        : List.of(held);
  }

  private Office office(int which) {
    return new Office(Office.COMMUNES.get(which), today);
  }
}
