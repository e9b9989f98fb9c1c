package io.danvan.coordination.matter.web;

import io.danvan.coordination.matter.Matter;
import io.danvan.coordination.matter.MatterActions;
import io.danvan.coordination.matter.MatterId;
import io.danvan.coordination.matter.MatterReading;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.coordination.receipt.ReceiptActions;
import io.danvan.platform.command.SecretAnswer;
import io.danvan.platform.security.Caller;
import io.danvan.platform.web.DanvanHeaders;
import io.danvan.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people raise at the meetings that organisations host. */
@RestController
@RequestMapping("/api/meetings/{id}/matters")
final class MatterController {
  private final MatterReading reading;
  private final MatterActions actions;
  private final ReceiptActions receipts;
  private final MatterViews views;

  MatterController(
      MatterReading reading, MatterActions actions, ReceiptActions receipts, MatterViews views) {
    this.reading = reading;
    this.actions = actions;
    this.receipts = receipts;
    this.views = views;
  }

  @GetMapping
  @Operation(
      summary = "What was raised at a meeting",
      description =
          "The host and those above it see each matter. Whoever else may read the meeting sees how"
              + " many there were, or that there were fewer than five.")
  MattersView list(Caller caller, @PathVariable UUID id) {
    return views.view(reading.find(caller, new MeetingId(id)));
  }

  @PostMapping
  @SecretAnswer
  @Operation(
      summary = "Write down what was raised at a meeting",
      description =
          "Never who raised it or what was said. A complaint or a denunciation is no matter: it is"
              + " only counted. The answer tells the code of each receipt, once: a repeated request"
              + " gets no codes, and whoever needs them asks for other receipts.")
  ResponseEntity<RaisedView> raise(
      Caller caller, @PathVariable UUID id, @RequestBody NewMatters matters) {
    MeetingId meeting = new MeetingId(id);
    List<MatterId> begun = actions.raise(caller, meeting, matters.command(), matters.origin());
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(RaisedView.of(receipts.issue(meeting, begun)));
  }

  @GetMapping("/{matter}")
  @Operation(summary = "A matter as it stands; its ETag is needed to act on it")
  ResponseEntity<MatterView> read(Caller caller, @PathVariable UUID id, @PathVariable UUID matter) {
    return answer(reading.find(caller, new MeetingId(id), new MatterId(matter)));
  }

  @PostMapping("/{matter}/actions")
  @Operation(
      summary = "Report what those who raised it were told, name its follow-ups, or take it back")
  ResponseEntity<MatterView> act(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable UUID matter,
      @Parameter(example = "\"1\"") IfMatch version,
      @RequestBody MatterOrder order) {
    var seen = new MatterActions.Seen(new MeetingId(id), new MatterId(matter), version.version());
    actions.act(caller, seen, order.command(), order.origin());
    return answer(reading.find(caller, seen.meeting(), seen.matter()));
  }

  @PostMapping("/{matter}/receipt")
  @SecretAnswer
  @Operation(
      summary = "Another receipt of a matter; the one before is of no use any more",
      description =
          "Its code is told here only, and never again. That it was given is written down.")
  RaisedView.Raised renew(Caller caller, @PathVariable UUID id, @PathVariable UUID matter) {
    return RaisedView.Raised.of(receipts.renew(caller, new MeetingId(id), new MatterId(matter)));
  }

  private ResponseEntity<MatterView> answer(Matter matter) {
    String version = Long.toString(matter.version());
    return ResponseEntity.ok()
        .eTag(version)
        .header(DanvanHeaders.STREAM_VERSION, version)
        .body(views.view(matter));
  }
}
