package io.danvan.coordination.meeting;

import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.WorkingCalendar;
import io.danvan.platform.time.VietNam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether the people were told of a meeting, and of its results, as early as a rule asks (of
 * dialogues Law 72/2025/QH15, Article 43). Nothing is refused because it is late: that it was late
 * is what is shown.
 *
 * @param lateNotice whether its day was announced later than asked, or it was held on another
 * @param results how the announcement of its results stands
 * @param resultsDue the last day for that; none unless the rule asks for it, and it was held
 */
public record Publicity(boolean lateNotice, Results results, @Nullable LocalDate resultsDue) {
  /** How the announcement of results stands on a day. */
  public enum Results {
    /** Nobody asks for it. */
    NOT_OWED,
    /** It is not announced, and there is time. */
    OPEN,
    /** It is not announced, and the last day is over. */
    OVERDUE,
    /** It was announced in time. */
    IN_TIME,
    /** It was announced after the last day. */
    LATE
  }

  /**
   * What a rule says of a meeting.
   *
   * @param calendar a limit that ends on a day on which nobody works ends on the next working day
   *     (Civil Code 2015, Article 148)
   * @param today the day in Viet Nam
   */
  public static Publicity of(
      DutyRule rule, Meeting meeting, WorkingCalendar calendar, LocalDate today) {
    Integer days = rule.resultDays();
    LocalDate due =
        days == null || meeting.status() != Meeting.Status.HELD
            ? null
            : calendar.workingDayFrom(meeting.day().plusDays(days));
    return new Publicity(
        isLate(rule, meeting), due == null ? Results.NOT_OWED : results(meeting, due, today), due);
  }

  private static boolean isLate(DutyRule rule, Meeting meeting) {
    Integer days = rule.noticeDays();
    LocalDate announced = VietNam.dateOf(meeting.announced().at());
    return days != null
        && (meeting.isOnAnotherDay() || announced.isAfter(meeting.day().minusDays(days)));
  }

  /**
   * The first announcement decides: what is announced again later was told in time if that was, and
   * one that is said to have been earlier makes nothing good.
   */
  private static Results results(Meeting meeting, LocalDate due, LocalDate today) {
    if (meeting.results().isEmpty()) {
      return today.isAfter(due) ? Results.OVERDUE : Results.OPEN;
    }
    return meeting.results().getFirst().event().day().isAfter(due) ? Results.LATE : Results.IN_TIME;
  }
}
