package io.danvan.platform.inbox;

import static java.util.Objects.requireNonNull;

import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.event.StreamId;
import io.danvan.platform.journal.Head;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The gate with its memory in maps instead of tables. */
final class GateModel {
  private static final Comparator<Arrival> BY_VERSION =
      Comparator.comparing(arrival -> arrival.place().version());

  private final Map<StreamId, StreamState> states = new HashMap<>();
  private final Map<AdmittedEvents.Key, String> admitted = new HashMap<>();
  private final Map<StreamId, TreeSet<Arrival>> parked = new HashMap<>();
  private final List<RecordedEvent> applied = new ArrayList<>();

  void take(Arrival arrival) {
    AdmittedEvents.Key key = AdmittedEvents.Key.of(arrival);
    StreamState state = states.getOrDefault(arrival.stream(), StreamState.of(Head.NONE, null));
    switch (Verdict.on(state, arrival, admitted.get(key))) {
      case Verdict.Apply(var event) -> {
        applied.add(event);
        admitted.put(key, arrival.place().hash());
        states.put(arrival.stream(), state.advancedTo(arrival.topic(), arrival.place().hash()));
        if (state.parkedFor() != null) {
          requireNonNull(parked.remove(arrival.stream())).forEach(this::take);
        }
      }
      case Verdict.Park(var reason) -> {
        parked.computeIfAbsent(arrival.stream(), id -> new TreeSet<>(BY_VERSION)).add(arrival);
        states.put(arrival.stream(), state.parked(reason));
      }
      case Verdict.Skip() -> {}
      case Verdict.Redact(_) -> {}
    }
  }

  List<RecordedEvent> applied() {
    return applied;
  }

  boolean holdsNothingBack() {
    return parked.isEmpty();
  }
}
