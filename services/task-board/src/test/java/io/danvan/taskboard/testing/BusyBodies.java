package io.danvan.taskboard.testing;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.platform.event.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Organisations that change their tasks many times a second. What they do reaches the board in
 * batches, by two threads, as from the inbox.
 */
public final class BusyBodies {
  private static final int PROJECTORS = 2;
  private static final Duration BETWEEN_BATCHES = Duration.ofMillis(10);
  private static final String TITLE = "Thay đổi lần ";
  private static final char END = '.';
  private static final LocalDate DUE = LocalDate.of(2030, 1, 15);

  private final Consumer<List<RecordedEvent>> board;
  private final List<List<OrganisationId>> groups;
  private final Map<String, Long> committed = new ConcurrentHashMap<>();
  private final AtomicInteger titles = new AtomicInteger();

  /**
   * Groups of organisations; the first of each leads a task of them all.
   *
   * @param board is handed each batch's events at once
   */
  public BusyBodies(Consumer<List<RecordedEvent>> board, List<List<OrganisationId>> groups) {
    this.board = board;
    this.groups = groups;
  }

  /** The titles that a text shows of those that tasks were changed to. */
  public static List<String> titles(String text) {
    List<String> found = new ArrayList<>();
    for (int at = text.indexOf(TITLE); at >= 0; at = text.indexOf(TITLE, at + 1)) {
      found.add(text.substring(at, text.indexOf(END, at) + 1));
    }
    return found;
  }

  /** When the task's change to a title was committed, as {@link System#nanoTime}. */
  public Map<String, Long> committed() {
    return committed;
  }

  /** Makes changes at a pace, and tells how many a second it managed. */
  public double change(int changes, int perSecond) throws InterruptedException, ExecutionException {
    long begun = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(PROJECTORS)) {
      List<Future<?>> projectors = new ArrayList<>();
      for (int i = 0; i < PROJECTORS; i++) {
        var projector = new Projector(new Random(i));
        projectors.add(
            threads.submit(() -> projector.change(changes / PROJECTORS, perSecond / PROJECTORS)));
      }
      for (Future<?> each : projectors) {
        each.get();
      }
    }
    return changes * 1e9 / (System.nanoTime() - begun);
  }

  /** Makes one more change on each board. */
  public void changeEach() {
    groups.forEach(
        group -> {
          List<OrganisationId> others = group.subList(1, group.size());
          Story.of(group.getFirst(), Instant.now(), board)
              .issue("Việc cuối", DUE, others.toArray(OrganisationId[]::new));
        });
  }

  /** One thread of the inbox, and the tasks that lie in its partitions. */
  private final class Projector {
    private final Random random;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final List<String> retitled = new ArrayList<>();
    private final List<Work> tasks = new ArrayList<>();

    Projector(Random random) {
      this.random = random;
      for (List<OrganisationId> group : groups) {
        Story story = Story.of(group.getFirst(), Instant.now(), events::addAll);
        List<OrganisationId> others = group.subList(1, group.size());
        story.issue("Việc", DUE, others.toArray(OrganisationId[]::new));
        tasks.add(new Work(story, others));
      }
    }

    /** Whatever is due by now comes in one batch. */
    void change(int changes, int perSecond) {
      long begun = System.nanoTime();
      for (int made = 0; made < changes; ) {
        double elapsed = (System.nanoTime() - begun) / 1e9;
        int due = (int) Math.min(changes, elapsed * perSecond);
        if (due == made) {
          LockSupport.parkNanos(BETWEEN_BATCHES.toNanos());
        } else {
          project(due - made);
          made = due;
        }
      }
    }

    private void project(int changes) {
      for (int i = 0; i < changes; i++) {
        Work work = tasks.get(random.nextInt(tasks.size()));
        change(work.story(), work.others().get(random.nextInt(work.others().size())));
      }
      board.accept(List.copyOf(events));
      long now = System.nanoTime();
      retitled.forEach(title -> committed.put(title, now));
      retitled.clear();
      events.clear();
    }

    private void change(Story story, OrganisationId who) {
      switch (random.nextInt(7)) {
        case 0 -> story.accept(who);
        case 1, 2 -> story.report(who, random.nextInt(101), "Tiến độ");
        case 3 -> story.fulfil(who, "Kết quả");
        case 4 -> story.confirm(who);
        case 5 -> story.giveBack(who, "Cần bổ sung");
        default -> {
          String title = TITLE + titles.incrementAndGet() + END;
          story.amend(title, DUE, "Có thay đổi");
          retitled.add(title);
        }
      }
    }
  }

  private record Work(Story story, List<OrganisationId> others) {}
}
