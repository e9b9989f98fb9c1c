package io.danvan.taskboard.page;

import io.danvan.coordination.commitment.Action;
import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.FoldedCommitment;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.task.SixClears;
import io.danvan.coordination.task.Task;
import io.danvan.coordination.task.TaskId;
import io.danvan.coordination.task.TaskRecord;
import io.danvan.platform.security.Caller;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.board.BoardTask;
import io.danvan.taskboard.board.Histories;
import io.danvan.taskboard.board.Offers;
import io.danvan.taskboard.board.Part;
import io.danvan.taskboard.board.postgres.PostgresTasks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one task: its six clears, its parts, and what happened. */
@Controller
final class TaskController {
  private final PostgresTasks tasks;
  private final Histories histories;
  private final Cards cards;
  private final CardViews views;
  private final Timelines timelines;

  TaskController(
      PostgresTasks tasks, Histories histories, Cards cards, CardViews views, Timelines timelines) {
    this.tasks = tasks;
    this.histories = histories;
    this.cards = cards;
    this.views = views;
    this.timelines = timelines;
  }

  @GetMapping("/tasks/{id}")
  String page(@PathVariable UUID id, Caller caller, Locale language, Model model) {
    BoardTask task =
        Optional.ofNullable(tasks.find(List.of(new TaskId(id))).get(new TaskId(id)))
            .orElseThrow(BoardRefusals::notFound);
    Audience audience = Audience.of(caller, language);
    List<Part> visible = cards.visible(task, audience);
    if (visible.isEmpty()) {
      throw BoardRefusals.notFound();
    }
    model.addAttribute("task", view(task, visible, audience));
    return "task";
  }

  private TaskView view(BoardTask task, List<Part> visible, Audience audience) {
    CardViews.Names names = views.names(audience.language());
    Optional<TaskRecord> written = histories.task(task.id());
    List<TaskView.PartDetail> parts = new ArrayList<>();
    List<TaskView.Entry> timeline = new ArrayList<>();
    written.map(TaskRecord::events).orElse(List.of()).stream()
        .map(each -> timelines.ofTask(each, names))
        .forEach(timeline::add);
    for (Part part : visible) {
      histories
          .commitment(part.commitment())
          .ifPresent(
              folded -> {
                Map<OrganisationId, List<Action>> offered = Offers.all(part, audience.roles());
                CardView.PartView view = views.part(part, views.due(List.of(part)), names, offered);
                parts.add(detail(view, part, folded.commitment()));
                timeline.addAll(entries(folded, part, names));
              });
    }
    // What was written at one moment stays in its order: the task before its parts.
    timeline.sort(Comparator.comparing(TaskView.Entry::at));
    return new TaskView(
        task.title(),
        names.of(task.lead()),
        task.issued().atZone(VietNam.ZONE),
        views.due(visible),
        written.map(each -> status(each.task().status())).orElse(null),
        written.map(each -> clears(each.task(), names)).orElse(null),
        parts,
        timeline.reversed());
  }

  private static TaskView.PartDetail detail(
      CardView.PartView view, Part part, Commitment commitment) {
    return new TaskView.PartDetail(view, commitment.terms().work().value(), part.standing().name());
  }

  private List<TaskView.Entry> entries(FoldedCommitment folded, Part part, CardViews.Names names) {
    return folded.timeline().stream()
        .map(entry -> timelines.ofCommitment(entry, part.responsible(), names))
        .toList();
  }

  private static @Nullable String status(Task.Status status) {
    return switch (status) {
      case OPEN -> null;
      case CLOSED -> "closed";
      case WITHDRAWN -> "withdrawn";
    };
  }

  private List<TaskView.Clear> clears(Task task, CardViews.Names names) {
    SixClears clears = task.clears();
    String office =
        names
            .organisations()
            .position(clears.position())
            .map(found -> found.titleIn(names.language()))
            .orElse("—");
    return List.of(
        new TaskView.Clear("position", office),
        new TaskView.Clear("work", clears.work().value()),
        new TaskView.Clear("responsibility", clears.responsibility().value()),
        new TaskView.Clear("authority", clears.authority().value()),
        new TaskView.Clear("time", timelines.term(task.dues(), names)),
        new TaskView.Clear("result", clears.result().value()));
  }
}
