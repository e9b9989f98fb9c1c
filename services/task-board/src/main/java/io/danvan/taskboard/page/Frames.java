package io.danvan.taskboard.page;

import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.task.TaskId;
import io.danvan.platform.security.Role;
import io.danvan.taskboard.board.BoardTask;
import io.danvan.taskboard.board.Column;
import io.danvan.taskboard.board.Part;
import io.danvan.taskboard.board.Placement;
import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.live.Change;
import io.danvan.taskboard.live.Run;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes runs of changes as the frames that the page applies.
 *
 * <p>All watchers are handed the same run, so its tasks are read once, a frame is written once for
 * an audience, and a card once for all audiences that see the same parts of it and may do the same.
 * Thread-safe.
 */
final class Frames {
  /** What a viewer gets of changes that it may not see: versions stay contiguous. */
  static final String NOTHING = "{}";

  private final Function<Collection<TaskId>, Map<TaskId, BoardTask>> tasks;
  private final Cards cards;
  private final JsonMapper json;
  private final Map<Run, Prepared> prepared = Collections.synchronizedMap(new WeakHashMap<>());

  Frames(Function<Collection<TaskId>, Map<TaskId, BoardTask>> tasks, Cards cards, JsonMapper json) {
    this.tasks = tasks;
    this.cards = cards;
    this.json = json;
  }

  /** The frame of a run, for an audience. */
  String of(Run run, Boards.Opened board, Audience audience) {
    Prepared once = prepared.computeIfAbsent(run, _ -> new Prepared());
    return board.countsOnly()
        ? frame(run, told(run, once, board.scope(), audience), List.of())
        : once.frames.computeIfAbsent(audience, each -> withCards(run, once, board.scope(), each));
  }

  private String withCards(Run run, Prepared once, Scope scope, Audience audience) {
    List<Change> told = told(run, once, scope, audience);
    Map<TaskId, BoardTask> current = once.tasks(run.net(), tasks);
    return frame(
        run,
        told,
        told.stream()
            .map(change -> card(change, current.get(task(change)), once, scope, audience))
            .toList());
  }

  /** The changes that the audience may know of. */
  private List<Change> told(Run run, Prepared once, Scope scope, Audience audience) {
    Map<TaskId, BoardTask> current = once.tasks(run.net(), tasks);
    return run.net().stream()
        .filter(
            change -> {
              BoardTask task = current.get(task(change));
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

  private FrameCard card(
      Change change, @Nullable BoardTask task, Prepared once, Scope scope, Audience audience) {
    Optional<Placement> placement = task == null ? Optional.empty() : cards.placement(task, scope);
    if (task == null || change.after() == null || placement.isEmpty()) {
      return new FrameCard(change.card(), null, null);
    }
    List<Part> visible = cards.visible(task, audience);
    var key = CardKey.of(task, visible, audience);
    String html =
        once.cards.computeIfAbsent(
            key, _ -> cards.render(task, visible, placement.get(), audience));
    return new FrameCard(change.card(), change.after(), html);
  }

  private static TaskId task(Change change) {
    return new TaskId(change.card());
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

  private record CardKey(TaskId task, List<CommitmentId> parts, Set<Role> roles, Locale language) {
    static CardKey of(BoardTask task, List<Part> visible, Audience audience) {
      List<CommitmentId> parts = visible.stream().map(Part::commitment).toList();
      return new CardKey(task.id(), parts, audience.roles(), audience.language());
    }
  }

  /** What was made of one run; let go of with the run. */
  private static final class Prepared {
    private final Map<Audience, String> frames = new ConcurrentHashMap<>();
    private final Map<CardKey, String> cards = new ConcurrentHashMap<>();
    private @Nullable Map<TaskId, BoardTask> tasks;

    synchronized Map<TaskId, BoardTask> tasks(
        Collection<Change> changes, Function<Collection<TaskId>, Map<TaskId, BoardTask>> read) {
      Map<TaskId, BoardTask> known = tasks;
      if (known == null) {
        known =
            new HashMap<>(
                read.apply(changes.stream().map(each -> new TaskId(each.card())).toList()));
        tasks = known;
      }
      return known;
    }
  }
}
