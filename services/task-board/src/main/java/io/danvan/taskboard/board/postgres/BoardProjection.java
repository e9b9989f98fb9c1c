package io.danvan.taskboard.board.postgres;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.commitment.CommitmentRecord;
import io.danvan.coordination.commitment.Source;
import io.danvan.coordination.commitment.postgres.CommitmentHistory;
import io.danvan.coordination.directory.DutyKind;
import io.danvan.coordination.meeting.Meeting;
import io.danvan.coordination.meeting.MeetingRecord;
import io.danvan.coordination.meeting.postgres.MeetingHistory;
import io.danvan.coordination.task.Task;
import io.danvan.coordination.task.TaskRecord;
import io.danvan.coordination.task.postgres.TaskHistory;
import io.danvan.platform.event.Projection;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.taskboard.board.Part;
import io.danvan.taskboard.board.WorkItemId;
import io.danvan.taskboard.compliance.DutyMeeting;
import io.danvan.taskboard.compliance.postgres.PostgresDutyMeetings;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Takes events to the boards: folds what they concern, writes what cards show of it, and puts the
 * cards in their places. All of it in the transaction that admitted the events.
 */
final class BoardProjection implements Projection {
  private final CommitmentHistory commitments;
  private final TaskHistory tasks;
  private final MeetingHistory meetings;
  private final PostgresWorkItems shown;
  private final PostgresDutyMeetings duties;
  private final PostgresPublicMeetings announced;
  private final BoardWriter boards;

  BoardProjection(
      CommitmentHistory commitments,
      TaskHistory tasks,
      MeetingHistory meetings,
      PostgresWorkItems shown,
      PostgresDutyMeetings duties,
      PostgresPublicMeetings announced,
      BoardWriter boards) {
    this.commitments = commitments;
    this.tasks = tasks;
    this.meetings = meetings;
    this.shown = shown;
    this.duties = duties;
    this.announced = announced;
    this.boards = boards;
  }

  @Override
  public void apply(List<RecordedEvent> events) {
    List<Part> parts = parts(commitments.take(events));
    Collection<MeetingRecord> changed = meetings.take(events);
    duties.save(ofDuties(changed));
    announced.save(publicOnes(changed));
    show(parts, heads(tasks.take(events), changed));
  }

  /** A title may have been blanked, and a card shows it. */
  @Override
  public void redact(List<RecordedEvent> events) {
    commitments.redact(events);
    show(List.of(), heads(tasks.redact(events), meetings.redact(events)));
  }

  private void show(List<Part> parts, List<PostgresWorkItems.Head> heads) {
    SortedSet<WorkItemId> changed = new TreeSet<>(PostgresWorkItems.LOCK_ORDER);
    parts.forEach(part -> changed.add(part.item()));
    heads.forEach(head -> changed.add(head.id()));
    if (changed.isEmpty()) {
      return;
    }
    shown.lock(changed);
    shown.saveHeads(heads);
    shown.saveParts(parts);
    boards.write(changed);
  }

  private static List<Part> parts(Collection<CommitmentRecord> records) {
    return records.stream()
        .flatMap(
            record ->
                record.fold().stream()
                    .filter(each -> each.commitment().source().kind() != Source.Kind.UNKNOWN)
                    .map(each -> Part.of(each.commitment(), record.classification())))
        .toList();
  }

  private static List<DutyMeeting> ofDuties(Collection<MeetingRecord> meetings) {
    return meetings.stream()
        .map(MeetingRecord::meeting)
        .filter(meeting -> meeting.kind().duty() != DutyKind.UNKNOWN)
        .map(DutyMeeting::of)
        .toList();
  }

  private static List<Meeting> publicOnes(Collection<MeetingRecord> meetings) {
    return meetings.stream()
        .filter(record -> record.classification() == Classification.PUBLIC)
        .map(MeetingRecord::meeting)
        .filter(meeting -> meeting.kind().isPublic())
        .toList();
  }

  private static List<PostgresWorkItems.Head> heads(
      Collection<TaskRecord> tasks, Collection<MeetingRecord> meetings) {
    return Stream.concat(
            tasks.stream().map(record -> head(record.task())),
            meetings.stream().map(record -> head(record.meeting())))
        .toList();
  }

  private static PostgresWorkItems.Head head(Task task) {
    return new PostgresWorkItems.Head(
        new WorkItemId(task.id().value()),
        Source.Kind.TASK,
        task.title().value(),
        task.lead(),
        task.issue().at());
  }

  private static PostgresWorkItems.Head head(Meeting meeting) {
    return new PostgresWorkItems.Head(
        new WorkItemId(meeting.id().value()),
        Source.Kind.MEETING,
        meeting.plan().event().subject().value(),
        meeting.host(),
        meeting.plan().at());
  }
}
