package io.danvan.taskboard.page;

import static java.util.stream.Collectors.toSet;

import io.danvan.taskboard.board.Column;
import io.danvan.taskboard.board.Placement;
import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.board.WorkItem;
import io.danvan.taskboard.board.WorkItemId;
import io.danvan.taskboard.live.Change;
import io.danvan.taskboard.live.Preparation;
import io.danvan.taskboard.live.Run;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes runs of changes as the frames that the page applies.
 *
 * <p>All watchers are handed the same run, so its tasks are read once, and a frame is written once
 * for an audience. Thread-safe.
 */
final class Frames implements Preparation {
  /** What a viewer gets of changes that it may not see: versions stay contiguous. */
  static final String NOTHING = "{}";

  private final Function<Collection<WorkItemId>, Map<WorkItemId, WorkItem>> tasks;
  private final Cards cards;
  private final JsonMapper json;
  private final Map<Run, Prepared> prepared = Collections.synchronizedMap(new WeakHashMap<>());

  Frames(
      Function<Collection<WorkItemId>, Map<WorkItemId, WorkItem>> tasks,
      Cards cards,
      JsonMapper json) {
    this.tasks = tasks;
    this.cards = cards;
    this.json = json;
  }

  /** Reads the tasks of runs that many will ask for. */
  @Override
  public void prepare(Collection<Run> runs) {
    Map<WorkItemId, WorkItem> current = read(runs);
    runs.forEach(run -> prepared.put(run, new Prepared(current)));
  }

  /** The frame of a run, for an audience. */
  String of(Run run, Boards.Opened board, Audience audience) {
    Prepared once = prepared.get(run);
    if (once == null) {
      // What a watcher missed is its own; nobody else is handed it.
      once = new Prepared(read(List.of(run)));
    }
    return of(run, once, board, audience);
  }

  private String of(Run run, Prepared once, Boards.Opened board, Audience audience) {
    return board.countsOnly()
        ? frame(run, told(run, once, board.scope(), audience), List.of())
        : once.frames()
            .computeIfAbsent(audience, each -> withCards(run, once, board.scope(), each));
  }

  private String withCards(Run run, Prepared once, Scope scope, Audience audience) {
    List<Change> told = told(run, once, scope, audience);
    return frame(
        run,
        told,
        told.stream()
            .map(change -> card(change, once.tasks().get(task(change)), scope, audience))
            .toList());
  }

  /** The changes that the audience may know of. */
  private List<Change> told(Run run, Prepared once, Scope scope, Audience audience) {
    return run.net().stream()
        .filter(
            change -> {
              WorkItem task = once.tasks().get(task(change));
              return task != null && Placement.isTold(task, scope, audience.organisation());
            })
        .toList();
  }

  private String frame(Run run, List<Change> told, List<FrameCard> shown) {
    if (told.isEmpty()) {
      return NOTHING;
    }
    Map<Column, Integer> counts = new EnumMap<>(Column.class);
    told.forEach(change -> count(counts, change));
    return json.writeValueAsString(new Frame(run.from(), run.to(), counts, shown));
  }

  private FrameCard card(Change change, @Nullable WorkItem task, Scope scope, Audience audience) {
    return Optional.ofNullable(change.after() == null ? null : task)
        .flatMap(shown -> cards.view(shown, scope, audience))
        .map(view -> cards.render(view, audience.language()))
        .map(html -> new FrameCard(change.card(), change.after(), html))
        .orElseGet(() -> new FrameCard(change.card(), null, null));
  }

  private Map<WorkItemId, WorkItem> read(Collection<Run> runs) {
    return tasks.apply(
        runs.stream().flatMap(run -> run.net().stream()).map(Frames::task).collect(toSet()));
  }

  private static WorkItemId task(Change change) {
    return new WorkItemId(change.card());
  }

  private static void count(Map<Column, Integer> counts, Change change) {
    add(counts, change.before(), -1);
    add(counts, change.after(), 1);
  }

  private static void add(Map<Column, Integer> counts, @Nullable Column column, int difference) {
    if (column != null) {
      counts.merge(column, difference, Integer::sum);
    }
  }

  private record Frame(long from, long to, Map<Column, Integer> counts, List<FrameCard> cards) {}

  private record FrameCard(UUID task, @Nullable Column column, @Nullable String html) {}

  /** What was made of one run; let go of with the run. */
  private record Prepared(Map<WorkItemId, WorkItem> tasks, Map<Audience, String> frames) {
    Prepared(Map<WorkItemId, WorkItem> tasks) {
      this(tasks, new ConcurrentHashMap<>());
    }
  }
}
