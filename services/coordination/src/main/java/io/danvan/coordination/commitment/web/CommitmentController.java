package io.danvan.coordination.commitment.web;

import io.danvan.coordination.commitment.Action;
import io.danvan.coordination.commitment.CommitmentActions;
import io.danvan.coordination.commitment.CommitmentCommand;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.CommitmentQuery;
import io.danvan.coordination.commitment.CommitmentQuery.Side;
import io.danvan.coordination.commitment.CommitmentReading;
import io.danvan.coordination.commitment.CommitmentReading.Found;
import io.danvan.coordination.commitment.Phase;
import io.danvan.coordination.commitment.Position;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.web.DatePages;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.security.Caller;
import io.danvan.platform.web.DanvanHeaders;
import io.danvan.platform.web.IfMatch;
import io.danvan.platform.web.Page;
import io.danvan.platform.web.PageRequest;
import io.danvan.platform.web.WebRefusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What organisations owe each other. */
@RestController
@RequestMapping("/api/commitments")
final class CommitmentController {
  private final CommitmentReading reading;
  private final CommitmentActions actions;
  private final CommitmentViews views;

  CommitmentController(
      CommitmentReading reading, CommitmentActions actions, CommitmentViews views) {
    this.reading = reading;
    this.actions = actions;
    this.views = views;
  }

  @GetMapping
  @Operation(
      summary = "The organisation's commitments, by due date",
      description =
          "side: asked, responsible or all; phase narrows to one phase; waitingForUs=true to those"
              + " in which the organisation owes the next event.")
  Page<CommitmentView> list(
      Caller caller,
      PageRequest page,
      @RequestParam(defaultValue = "ALL") Side side,
      @RequestParam(required = false) Phase.@Nullable Kind phase,
      @RequestParam(defaultValue = "false") boolean waitingForUs) {
    CommitmentQuery query =
        new CommitmentQuery(
            new OrganisationId(caller.organisation()),
            side,
            phase,
            waitingForUs,
            null,
            DatePages.after(page, CommitmentQuery.Place::of),
            page.rows());
    return DatePages.page(
        page,
        views.list(reading.ofOwn(caller, query), caller),
        view -> view.due().date(),
        CommitmentView::id);
  }

  @GetMapping("/{id}")
  @Operation(summary = "A commitment as it stands today; its ETag is needed to act on it")
  ResponseEntity<CommitmentView> read(Caller caller, @PathVariable UUID id) {
    Found found = reading.find(caller, new CommitmentId(id));
    return ResponseEntity.ok()
        .eTag(found.commitment().position().toString())
        .body(views.view(found, caller));
  }

  @GetMapping("/{id}/timeline")
  @Operation(
      summary = "All that happened to a commitment",
      description =
          "The exchange in the order in which it counts. An entry marked overtaken lost its effect"
              + " to one of the other side that its author had not seen.")
  List<EntryView> timeline(Caller caller, @PathVariable UUID id) {
    return views.timeline(reading.find(caller, new CommitmentId(id)).folded());
  }

  @PostMapping("/{id}/actions")
  @Operation(
      summary = "Act on a commitment, as its asker, responsible organisation, superior or Front")
  ResponseEntity<CommitmentView> act(
      Caller caller,
      @PathVariable UUID id,
      @Parameter(example = "\"1.0\"") IfMatch seen,
      @RequestBody CommitmentOrder order) {
    CommitmentId commitment = new CommitmentId(id);
    Position position =
        Position.parse(seen.tag())
            .orElseThrow(() -> new Refused(WebRefusals.invalidParameter("If-Match")));
    actions.act(caller, commitment, position, order.command(), order.origin());
    Found found = reading.find(caller, commitment);
    return ResponseEntity.ok()
        .eTag(found.commitment().position().toString())
        .header(
            DanvanHeaders.STREAM_VERSION, Long.toString(version(found, caller, order.command())))
        .body(views.view(found, caller));
  }

  /** The version of the stream that a command wrote, for readers who wait until it arrives. */
  private static long version(Found found, Caller caller, CommitmentCommand command) {
    return switch (Action.of(command).party()) {
      case ASKER -> found.commitment().position().request();
      case RESPONSIBLE -> found.commitment().position().response();
      case SUPERIOR, FRONT ->
          found.record().streams().remarksOf(new OrganisationId(caller.organisation()));
    };
  }
}
