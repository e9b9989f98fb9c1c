package io.danvan.taskboard.page;

import io.danvan.platform.refusal.Refused;
import io.danvan.taskboard.live.Subscription;
import io.danvan.taskboard.signin.postgres.PostgresSessions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Whether those who watch are still signed in: asked for all of them at once, about as often as
 * their streams beat. The streams of those who are not come to their end. A session has so many
 * streams and long polls at most that a person with many boards open notices nothing, and nobody
 * else either. Thread-safe.
 */
final class Presences {
  /** Streams and long polls of one session. */
  static final int MOST = 50;

  private final PostgresSessions sessions;
  private final Map<String, Set<Subscription>> watchers = new ConcurrentHashMap<>();

  Presences(PostgresSessions sessions) {
    this.sessions = sessions;
  }

  /**
   * A session begins to watch.
   *
   * @throws Refused if it has too many streams already
   */
  void enter(Subscription watcher, String session) {
    watchers.compute(
        session,
        (_, present) -> {
          Set<Subscription> all = present == null ? ConcurrentHashMap.newKeySet() : present;
          if (all.size() >= MOST) {
            throw BoardRefusals.tooManyStreams();
          }
          all.add(watcher);
          return all;
        });
  }

  /** A session watches no more, or never began to. */
  void leave(Subscription watcher, String session) {
    watchers.computeIfPresent(
        session,
        (_, present) -> {
          present.remove(watcher);
          return present.isEmpty() ? null : present;
        });
  }

  @Scheduled(fixedDelayString = "${danvan.board.heartbeat}")
  void look() {
    Set<String> present = Set.copyOf(watchers.keySet());
    if (!present.isEmpty()) {
      Set<String> lasting = sessions.lasting(present);
      present.stream()
          .filter(session -> !lasting.contains(session))
          .forEach(session -> watchers.getOrDefault(session, Set.of()).forEach(Subscription::end));
    }
  }
}
