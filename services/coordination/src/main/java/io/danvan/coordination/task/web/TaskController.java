package io.danvan.coordination.task.web;

import io.danvan.coordination.commitment.web.CommitmentLists;
import io.danvan.coordination.commitment.web.CommitmentView;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.web.DatePages;
import io.danvan.coordination.task.Task;
import io.danvan.coordination.task.TaskActions;
import io.danvan.coordination.task.TaskId;
import io.danvan.coordination.task.TaskQuery;
import io.danvan.coordination.task.TaskReading;
import io.danvan.coordination.task.TaskRecord;
import io.danvan.platform.security.Caller;
import io.danvan.platform.web.DanvanHeaders;
import io.danvan.platform.web.IfMatch;
import io.danvan.platform.web.Page;
import io.danvan.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
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

/** The tasks that organisations issue to themselves and to others. */
@RestController
@RequestMapping("/api/tasks")
final class TaskController {
  private final TaskReading reading;
  private final TaskActions actions;
  private final TaskViews views;
  private final CommitmentLists commitments;

  TaskController(
      TaskReading reading, TaskActions actions, TaskViews views, CommitmentLists commitments) {
    this.reading = reading;
    this.actions = actions;
    this.views = views;
    this.commitments = commitments;
  }

  @PostMapping
  @Operation(summary = "Issue a task, with a commitment for each of its parts")
  ResponseEntity<TaskView> issue(Caller caller, @RequestBody NewTask task) {
    TaskId id =
        actions.issue(caller, task.command(), task.classificationOrDefault(), task.origin());
    return answer(ResponseEntity.created(URI.create("/api/tasks/" + id)), caller, id);
  }

  @GetMapping
  @Operation(summary = "The tasks that the organisation leads or has a part in, by due date")
  Page<TaskView> list(
      Caller caller,
      PageRequest page,
      @RequestParam(required = false) Task.@Nullable Status status) {
    TaskQuery query =
        new TaskQuery(
            new OrganisationId(caller.organisation()),
            status,
            DatePages.after(page, TaskQuery.Place::of),
            page.rows());
    return DatePages.page(
        page,
        views.list(reading.ofOwn(caller, query), caller),
        task -> task.due().date(),
        TaskView::id);
  }

  @GetMapping("/{id}")
  @Operation(summary = "A task as it stands; its ETag is needed to act on it")
  ResponseEntity<TaskView> read(Caller caller, @PathVariable UUID id) {
    return answer(ResponseEntity.ok(), caller, new TaskId(id));
  }

  @GetMapping("/{id}/parts")
  @Operation(
      summary = "The parts of a task, by due date",
      description =
          "Who takes part in the task sees all of them; of a restricted task its own only, unless"
              + " it leads it. Others see the parts of those whom they may look after.")
  Page<CommitmentView> parts(Caller caller, PageRequest page, @PathVariable UUID id) {
    TaskRecord task = reading.find(caller, new TaskId(id));
    return commitments.from(id, reading.partsSeen(caller, task), page, caller);
  }

  @PostMapping("/{id}/actions")
  @Operation(summary = "Amend, extend, close or withdraw a task, as its lead")
  ResponseEntity<TaskView> act(
      Caller caller,
      @PathVariable UUID id,
      @Parameter(example = "\"1\"") IfMatch seen,
      @RequestBody TaskOrder order) {
    TaskId task = new TaskId(id);
    actions.act(caller, task, seen.version(), order.command(), order.origin());
    return answer(ResponseEntity.ok(), caller, task);
  }

  private ResponseEntity<TaskView> answer(
      ResponseEntity.BodyBuilder builder, Caller caller, TaskId id) {
    TaskRecord task = reading.find(caller, id);
    String version = Long.toString(task.task().version());
    return builder
        .eTag(version)
        .header(DanvanHeaders.STREAM_VERSION, version)
        .body(views.view(task, caller));
  }
}
