package io.danvan.coordination.meeting.web;

import io.danvan.coordination.commitment.web.CommitmentLists;
import io.danvan.coordination.commitment.web.CommitmentView;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.common.web.DatePages;
import io.danvan.coordination.meeting.MeetingActions;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.coordination.meeting.MeetingQuery;
import io.danvan.coordination.meeting.MeetingReading;
import io.danvan.coordination.meeting.MeetingRecord;
import io.danvan.platform.security.Caller;
import io.danvan.platform.web.DanvanHeaders;
import io.danvan.platform.web.IfMatch;
import io.danvan.platform.web.Page;
import io.danvan.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The meetings that organisations host. */
@RestController
@RequestMapping("/api/meetings")
final class MeetingController {
  private final MeetingReading reading;
  private final MeetingActions actions;
  private final MeetingViews views;
  private final CommitmentLists commitments;

  MeetingController(
      MeetingReading reading,
      MeetingActions actions,
      MeetingViews views,
      CommitmentLists commitments) {
    this.reading = reading;
    this.actions = actions;
    this.views = views;
    this.commitments = commitments;
  }

  @PostMapping
  @Operation(
      summary = "Announce a meeting",
      description =
          "A periodic reception on a day that is not worked is announced for the next one that is.")
  ResponseEntity<MeetingView> plan(Caller caller, @RequestBody NewMeeting meeting) {
    MeetingId id = actions.plan(caller, meeting.command(), meeting.origin());
    return answer(ResponseEntity.created(URI.create("/api/meetings/" + id)), caller, id);
  }

  @PostMapping("/schedules")
  @Operation(
      summary = "Announce the meetings of a period at once, all of them or none",
      description =
          "Of one kind, on 1 to 60 days to come, in order. Each is a meeting of its own from then"
              + " on. A periodic reception on a day that is not worked is announced for the next"
              + " one that is; two days that would fall on the same one are refused.")
  ResponseEntity<ScheduleView> plan(Caller caller, @RequestBody NewSchedule schedule) {
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(ScheduleView.of(actions.plan(caller, schedule.command())));
  }

  @GetMapping
  @Operation(
      summary =
          "The meetings that the organisation hosts, is invited to, or got something to do from, by"
              + " day")
  Page<MeetingView> list(
      Caller caller,
      PageRequest page,
      @RequestParam(required = false) @Nullable UUID host,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to) {
    MeetingQuery query =
        new MeetingQuery(
            new OrganisationId(caller.organisation()),
            host == null ? null : new PositionId(host),
            from,
            to,
            DatePages.after(page, MeetingQuery.Place::of),
            page.rows());
    return DatePages.page(
        page, views.list(reading.ofOwn(caller, query)), MeetingView::day, MeetingView::id);
  }

  @GetMapping("/{id}")
  @Operation(summary = "A meeting as it stands; its ETag is needed to act on it")
  ResponseEntity<MeetingView> read(Caller caller, @PathVariable UUID id) {
    return answer(ResponseEntity.ok(), caller, new MeetingId(id));
  }

  @GetMapping("/{id}/follow-ups")
  @Operation(
      summary = "What was concluded at a meeting and asked of whom, by due date",
      description =
          "The host and those who owe something see all of it; of a restricted meeting their own"
              + " only, unless they host it. Others see what those owe whom they may look after.")
  Page<CommitmentView> followUps(Caller caller, PageRequest page, @PathVariable UUID id) {
    MeetingRecord meeting = reading.find(caller, new MeetingId(id));
    return commitments.from(id, reading.followUpsSeen(caller, meeting), page, caller);
  }

  @PostMapping("/{id}/actions")
  @Operation(
      summary = "Move a meeting, report it, give notice of what was concluded, or announce results",
      description =
          "A periodic reception that is moved to a day that is not worked goes to the next one that"
              + " is.")
  ResponseEntity<MeetingView> act(
      Caller caller,
      @PathVariable UUID id,
      @Parameter(example = "\"1\"") IfMatch seen,
      @RequestBody MeetingOrder order) {
    MeetingId meeting = new MeetingId(id);
    actions.act(caller, meeting, seen.version(), order.command(), order.origin());
    return answer(ResponseEntity.ok(), caller, meeting);
  }

  private ResponseEntity<MeetingView> answer(
      ResponseEntity.BodyBuilder builder, Caller caller, MeetingId id) {
    MeetingRecord meeting = reading.find(caller, id);
    String version = Long.toString(meeting.meeting().version());
    return builder
        .eTag(version)
        .header(DanvanHeaders.STREAM_VERSION, version)
        .body(views.view(meeting));
  }
}
