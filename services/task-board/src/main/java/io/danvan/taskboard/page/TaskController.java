package io.danvan.taskboard.page;

import io.danvan.coordination.task.SixClears;
import io.danvan.coordination.task.Task;
import io.danvan.coordination.task.TaskId;
import io.danvan.coordination.task.TaskRecord;
import io.danvan.platform.security.Caller;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.board.Histories;
import io.danvan.taskboard.board.Part;
import io.danvan.taskboard.board.WorkItem;
import io.danvan.taskboard.board.WorkItemId;
import io.danvan.taskboard.board.postgres.PostgresWorkItems;
import java.util.List;
import java.util.Locale;
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
  private final PostgresWorkItems items;
  private final Histories histories;
  private final Cards cards;
  private final CardViews views;
  private final Timelines timelines;
  private final ItemDetails details;

  TaskController(
      PostgresWorkItems items,
      Histories histories,
      Cards cards,
      CardViews views,
      Timelines timelines,
      ItemDetails details) {
    this.items = items;
    this.histories = histories;
    this.cards = cards;
    this.views = views;
    this.timelines = timelines;
    this.details = details;
  }

  @GetMapping("/tasks/{id}")
  String page(@PathVariable UUID id, Caller caller, Locale language, Model model) {
    WorkItem item = items.find(new WorkItemId(id)).orElseThrow(BoardRefusals::notFound);
    Audience audience = Audience.of(caller, language);
    List<Part> visible = cards.visible(item, audience);
    if (visible.isEmpty()) {
      throw BoardRefusals.notFound();
    }
    model.addAttribute("item", view(item, visible, audience));
    return "item";
  }

  private ItemView view(WorkItem item, List<Part> visible, Audience audience) {
    CardViews.Names names = views.names(audience.language());
    Optional<TaskRecord> written = histories.task(new TaskId(item.id().value()));
    List<ItemView.Entry> own =
        written.map(TaskRecord::events).orElse(List.of()).stream()
            .map(each -> timelines.ofTask(each, names))
            .toList();
    ItemDetails.Details told = details.of(visible, own, audience);
    return new ItemView(
        "task",
        item.title(),
        names.of(item.lead()),
        item.issued().atZone(VietNam.ZONE),
        views.due(visible),
        written.map(each -> status(each.task().status())).orElse(null),
        written.map(each -> clears(each.task(), names)).orElse(null),
        null,
        List.of(),
        told.parts(),
        told.timeline());
  }

  private static @Nullable String status(Task.Status status) {
    return switch (status) {
      case OPEN -> null;
      case CLOSED -> "task.status.closed";
      case WITHDRAWN -> "task.status.withdrawn";
    };
  }

  private List<ItemView.Fact> clears(Task task, CardViews.Names names) {
    SixClears clears = task.clears();
    return List.of(
        new ItemView.Fact("task.clear.position", names.of(clears.position())),
        new ItemView.Fact("task.clear.work", clears.work().value()),
        new ItemView.Fact("task.clear.responsibility", clears.responsibility().value()),
        new ItemView.Fact("task.clear.authority", clears.authority().value()),
        new ItemView.Fact("task.clear.time", timelines.term(task.dues(), names)),
        new ItemView.Fact("task.clear.result", clears.result().value()));
  }
}
