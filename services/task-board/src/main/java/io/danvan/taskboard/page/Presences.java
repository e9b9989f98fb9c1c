package io.danvan.taskboard.page;

import io.danvan.taskboard.live.Subscription;
import io.danvan.taskboard.signin.postgres.PostgresSessions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Whether those who watch are still signed in: asked for all of them at once, about as often as
 * their streams beat. The streams of those who are not come to their end. Thread-safe.
 */
final class Presences {
  private final PostgresSessions sessions;
  private final Map<Subscription, String> watchers = new ConcurrentHashMap<>();

  Presences(PostgresSessions sessions) {
    this.sessions = sessions;
  }

  void enter(Subscription watcher, String session) {
    watchers.put(watcher, session);
  }

  void leave(Subscription watcher) {
    watchers.remove(watcher);
  }

  @Scheduled(fixedDelayString = "${danvan.board.heartbeat}")
  void look() {
    Map<Subscription, String> present = Map.copyOf(watchers);
    if (!present.isEmpty()) {
      Set<String> lasting = sessions.lasting(Set.copyOf(present.values()));
      present.forEach(
          (watcher, session) -> {
            if (!lasting.contains(session)) {
              watcher.end();
            }
          });
    }
  }
}
