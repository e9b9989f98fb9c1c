package io.danvan.taskboard.live;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the changes of the boards to those who watch them in this instance.
 *
 * <p>Why no watcher misses a change or sees one twice: the table's versions are contiguous, because
 * a board's row is locked while they are drawn. A channel takes runs only at its head and fills a
 * gap from the table. A watcher's queue is opened under the channel's lock, in which also the head
 * is read, so every change is either replayed (up to that head) or offered (above it), and what is
 * both is dropped by its version. Whatever does not fit ends in one reset.
 *
 * <p>Announcements are best effort: one that is lost, or was made by another instance, is found
 * when the heads are read. One thread moves all channels; it never waits for a watcher.
 */
public final class BoardHub implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(BoardHub.class);
  private static final int ANNOUNCEMENTS = 10_000;

  private final DeltaLog table;
  private final HubLimits limits;
  private final Preparation preparation;
  private final Map<Long, Channel> channels = new ConcurrentHashMap<>();
  private final BlockingQueue<Announcement> announcements =
      new LinkedBlockingQueue<>(ANNOUNCEMENTS);
  private final Thread dispatcher;
  private volatile boolean closed;

  /** Starts a hub that reads what it lacks from a table. */
  public BoardHub(DeltaLog table, HubLimits limits, Preparation preparation) {
    this.table = table;
    this.preparation = preparation;
    this.limits = limits;
    this.dispatcher = Thread.ofPlatform().name("board-hub").daemon().start(this::dispatch);
  }

  /** Says that a board changed, after the commit. Never blocks; ignored where nobody watches. */
  public void announce(long board, Run run) {
    if (channels.containsKey(board) && !announcements.offer(new Announcement(board, run))) {
      log.debug("Board {}: announcement dropped, the next look at the heads finds it", board);
    }
  }

  /** Begins to watch a board behind a position. */
  public Subscription subscribe(long board, Position after) {
    while (!closed) {
      Channel channel = channels.computeIfAbsent(board, this::open);
      if (channel == null) {
        break;
      }
      Optional<Subscription> subscription = channel.subscribe(after, board, table);
      if (subscription.isPresent()) {
        return subscription.get();
      }
      channels.remove(board, channel);
    }
    Subscription ended = new Subscription(after.version(), 0);
    ended.end();
    return ended;
  }

  /** Ends a watch. */
  public void unsubscribe(long board, Subscription subscription) {
    subscription.end();
    Channel channel = channels.get(board);
    if (channel != null) {
      channel.unsubscribe(subscription);
    }
  }

  /** The boards that somebody watches in this instance. */
  public Set<Long> watched() {
    return Set.copyOf(channels.keySet());
  }

  /** How many watch in this instance. */
  public int watchers() {
    return channels.values().stream().mapToInt(Channel::watchers).sum();
  }

  /** Ends every watch and stops. */
  @Override
  public void close() {
    closed = true;
    dispatcher.interrupt();
    channels.values().forEach(Channel::close);
  }

  private @Nullable Channel open(long board) {
    DeltaLog.Head head = table.heads(List.of(board)).get(board);
    return head == null ? null : new Channel(head, limits);
  }

  private void dispatch() {
    long looked = System.nanoTime();
    long patience = 0;
    while (!closed) {
      try {
        Announcement announcement = announcements.poll(patience, TimeUnit.NANOSECONDS);
        while (announcement != null) {
          take(announcement);
          announcement = announcements.poll();
        }
        if (System.nanoTime() - looked >= limits.poll().toNanos()) {
          looked = System.nanoTime();
          look();
        }
        long untilLook = looked + limits.poll().toNanos() - System.nanoTime();
        patience = Math.max(0, Math.min(flush(), untilLook));
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.warn("Boards could not be brought up to date; trying again in a moment", e);
        patience = Duration.ofMillis(200).toNanos();
      }
    }
  }

  private void take(Announcement announcement) {
    Channel channel = channels.get(announcement.board());
    if (channel != null && !channel.take(announcement.run())) {
      catchUp(announcement.board(), channel);
    }
  }

  private void catchUp(long board, Channel channel) {
    List<Change> missed = table.since(board, channel.head(), limits.burst());
    if (!missed.isEmpty()) {
      channel.take(new Run(missed));
    }
  }

  /** Reads the heads, fills what other instances wrote, and lets go of what nobody watches. */
  private void look() {
    channels.entrySet().removeIf(each -> each.getValue().closeIfUnwatched());
    if (channels.isEmpty()) {
      return;
    }
    Collection<Long> watched = watched();
    table.keep(watched);
    Map<Long, DeltaLog.Head> heads = table.heads(watched);
    channels.forEach((board, channel) -> look(board, channel, heads.get(board)));
  }

  private void look(long board, Channel channel, DeltaLog.@Nullable Head head) {
    if (head == null) {
      return;
    }
    if (head.position().version() > channel.head()) {
      catchUp(board, channel);
    }
    channel.adopt(head);
  }

  /** Hands on whatever is due; returns the nanoseconds until more is. */
  private long flush() {
    Map<Channel, Run> due = new HashMap<>();
    channels.values().forEach(each -> each.takeDue().ifPresent(run -> due.put(each, run)));
    if (!due.isEmpty()) {
      prepare(due.values());
      due.forEach(Channel::handOn);
    }
    return channels.values().stream().mapToLong(Channel::untilDue).min().orElse(Long.MAX_VALUE);
  }

  private void prepare(Collection<Run> runs) {
    try {
      preparation.prepare(runs);
    } catch (RuntimeException e) {
      log.warn("Changes of {} boards are handed on unprepared", runs.size(), e);
    }
  }

  private record Announcement(long board, Run run) {}
}
