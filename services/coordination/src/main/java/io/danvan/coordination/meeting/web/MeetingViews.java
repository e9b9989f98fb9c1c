package io.danvan.coordination.meeting.web;

import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.common.web.Names;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.meeting.Delegation;
import io.danvan.coordination.meeting.Meeting;
import io.danvan.coordination.meeting.Meeting.Outcome;
import io.danvan.coordination.meeting.MeetingEvent.MeetingHeld;
import io.danvan.coordination.meeting.MeetingEvent.MeetingPlanned;
import io.danvan.coordination.meeting.MeetingEvent.ResultsAnnounced;
import io.danvan.coordination.meeting.MeetingRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows meetings to callers. Who may see them is decided before. */
final class MeetingViews {
  private final Directory directory;

  MeetingViews(Directory directory) {
    this.directory = directory;
  }

  List<MeetingView> list(List<MeetingRecord> records) {
    return records.stream().map(this::view).toList();
  }

  MeetingView view(MeetingRecord record) {
    Meeting meeting = record.meeting();
    MeetingPlanned planned = meeting.plan().event();
    Names names = new Names(directory.now());
    return new MeetingView(
        meeting.id(),
        Long.toString(meeting.version()),
        meeting.kind(),
        names.of(meeting.host()),
        names.of(planned.host()),
        record.classification(),
        meeting.status(),
        meeting.day(),
        planned.scheduledDay(),
        meeting.place(),
        planned.subject(),
        planned.invited().stream().map(names::of).toList(),
        meeting.plan().at(),
        meeting.outcome() instanceof Outcome.Held(var report) ? held(report, names) : null,
        meeting.outcome() instanceof Outcome.NotHeld(var report)
            ? new MeetingView.NotHeld(
                report.event().reason(), report.at(), report.event().correction())
            : null,
        notices(meeting),
        results(meeting.lastResults()),
        "/api/meetings/" + meeting.id() + "/follow-ups");
  }

  private static MeetingView.Held held(Recorded<MeetingHeld> report, Names names) {
    MeetingHeld held = report.event();
    Delegation delegation = held.delegation();
    return new MeetingView.Held(
        held.mode(),
        delegation == null ? null : names.of(delegation.to()),
        delegation == null ? null : delegation.reason(),
        held.session().begin(),
        held.session().end(),
        held.minutes(),
        held.attendance().stream()
            .map(each -> new MeetingView.Attended(names.of(each.organisation()), each.attendees()))
            .toList(),
        report.at(),
        held.correction());
  }

  private static List<MeetingView.Notice> notices(Meeting meeting) {
    return meeting.notices().stream()
        .map(
            notice ->
                new MeetingView.Notice(
                    notice.event().notice(), notice.event().conclusions(), notice.at()))
        .toList();
  }

  private static MeetingView.@Nullable Results results(
      @Nullable Recorded<ResultsAnnounced> announced) {
    return announced == null
        ? null
        : new MeetingView.Results(
            announced.event().day(), announced.event().announcement(), announced.at());
  }
}
