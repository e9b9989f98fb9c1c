package io.danvan.taskboard.compliance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.DutyKind;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.directory.Unit;
import io.danvan.coordination.duty.DutyOutcome;
import io.danvan.platform.time.VietNam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sessions that offices missed, of which an alert tells. Thread-safe. */
public final class MissedSessions {
  /** A session counts for a day before it, if that was a holiday: of Tet the longest. */
  private static final int LONGEST_HOLIDAY = 15;

  private static final Set<DutyOutcome> KEPT =
      Arrays.stream(DutyOutcome.values()).filter(DutyOutcome::isKept).collect(toUnmodifiableSet());

  private static final Set<DutyOutcome> NOT_KEPT = EnumSet.complementOf(EnumSet.copyOf(KEPT));

  private final DutyMeetings meetings;
  private final Directory directory;
  private final Clock clock;

  /** Looks among these meetings. */
  public MissedSessions(DutyMeetings meetings, Directory directory, Clock clock) {
    this.meetings = meetings;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * The sessions of a unit with all below it that were missed, the latest first: announced and not
   * held, or not reported by the working day after. A vacant post misses none, nor is a day missed
   * on which another session of the office was held.
   *
   * @param since from which day on
   */
  public List<DutyMeeting> of(UnitId unit, Set<DutyKind> duties, LocalDate since) {
    Organisations organisations = directory.now();
    List<Unit> units = Territory.of(unit, organisations).units();
    LocalDate today = VietNam.today(clock);
    List<DutyRule> rules = Debt.rules(duties, since, today, organisations);
    Map<OrganisationId, List<Debt>> byHost =
        Debt.of(units, rules, organisations).stream().collect(groupingBy(Debt::organisation));
    var search =
        new DutyMeetings.Search(
            duties, byHost.keySet(), since.minusDays(LONGEST_HOLIDAY), today, NOT_KEPT);
    List<DutyMeeting> missed =
        meetings.of(search).stream()
            .filter(meeting -> Debt.anyOf(byHost, debt -> debt.isMissedBy(meeting), meeting))
            .filter(meeting -> !meeting.day().isBefore(since))
            .filter(meeting -> isAlert(meeting, today, organisations))
            .toList();
    Map<OrganisationId, List<DutyMeeting>> kept = kept(missed, search);
    return missed.stream()
        .filter(
            meeting -> !Debt.anyOf(byHost, debt -> isKeptByAnother(debt, meeting, kept), meeting))
        .sorted(Comparator.comparing(DutyMeeting::day).reversed())
        .toList();
  }

  /** What the offices of these meetings kept. */
  private Map<OrganisationId, List<DutyMeeting>> kept(
      List<DutyMeeting> missed, DutyMeetings.Search search) {
    if (missed.isEmpty()) {
      return Map.of();
    }
    Set<OrganisationId> organisations =
        missed.stream().map(DutyMeeting::organisation).collect(toUnmodifiableSet());
    var others =
        new DutyMeetings.Search(search.duties(), organisations, search.from(), search.to(), KEPT);
    return meetings.of(others).stream().collect(groupingBy(DutyMeeting::organisation));
  }

  private static boolean isKeptByAnother(
      Debt debt, DutyMeeting missed, Map<OrganisationId, List<DutyMeeting>> kept) {
    return debt.isMetBy(missed)
        && kept.getOrDefault(missed.organisation(), List.of()).stream()
            .anyMatch(each -> each.counted().equals(missed.counted()) && debt.isMetBy(each));
  }

  private static boolean isAlert(DutyMeeting meeting, LocalDate today, Organisations directory) {
    return !today.isBefore(directory.calendar().plusWorkingDays(meeting.day(), 1));
  }
}
