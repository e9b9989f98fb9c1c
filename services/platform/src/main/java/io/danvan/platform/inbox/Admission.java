package io.danvan.platform.inbox;

import static java.util.stream.Collectors.toSet;

import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.event.StreamId;
import io.danvan.platform.journal.Head;
import io.danvan.platform.journal.LockedStreams;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * The admission of some arrivals in one transaction: judges each in turn and keeps what follows
 * from it, to be written in few statements at the end. Not thread-safe; used once.
 */
final class Admission {
  private final Admissions context;
  private final LockedStreams locked;
  private final Map<StreamId, StreamState> states;
  private final Map<AdmittedEvents.Key, String> admittedHashes;
  private final List<Arrival> applied = new ArrayList<>();
  private final List<RecordedEvent> events = new ArrayList<>();
  private final List<RecordedEvent> redacted = new ArrayList<>();
  private final List<Arrival> blanked = new ArrayList<>();
  private final List<ParkedEvent> parked = new ArrayList<>();
  private final Map<ParkedEvent.Key, ParkedEvent> unwritten = new LinkedHashMap<>();
  private final Set<StreamId> filled = new HashSet<>();
  private int skipped;

  /** Locks the arrivals' streams, in the order of their ids. */
  Admission(Admissions context, List<Arrival> arrivals) {
    Set<StreamId> streams = arrivals.stream().map(Arrival::stream).collect(toSet());
    this.context = context;
    this.locked = context.gate().lock(streams);
    this.states = states(streams);
    this.admittedHashes = new HashMap<>(context.tables().admitted().hashes(ofThePast(arrivals)));
  }

  /** Judges the arrivals in their order, then whatever waited for one of them. */
  void considerWithWaiting(List<Arrival> arrivals) {
    consider(arrivals);
    while (!filled.isEmpty()) {
      Set<StreamId> ready = Set.copyOf(filled);
      filled.clear();
      writeParked();
      List<Arrival> waiting = context.takeParked(ready);
      // All that was parked is judged anew, so nothing may be left of why it was.
      ready.forEach(stream -> states.computeIfPresent(stream, (id, state) -> state.released()));
      consider(waiting);
    }
  }

  /** Judges the arrivals in their order. */
  void consider(List<Arrival> arrivals) {
    Set<UUID> disowned = disowned(arrivals);
    for (Arrival arrival : arrivals) {
      judge(
          disowned.contains(arrival.message().envelope().id())
              ? arrival.as(ParkReason.WRONG_OWNER, "Not of the kind that owns the topic")
              : arrival);
    }
  }

  /** Writes what was decided, the gate before the read models, and tells the projections. */
  Outcome conclude() {
    writeParked();
    states.forEach(this::move);
    locked.save();
    if (!applied.isEmpty()) {
      context.tables().admitted().insert(applied);
      context.projections().get().forEach(projection -> projection.apply(events));
    }
    if (!redacted.isEmpty()) {
      context.tables().admitted().redact(blanked);
      context.projections().get().forEach(projection -> projection.redact(redacted));
    }
    return new Outcome(events, redacted, parked, skipped, filled);
  }

  private void judge(Arrival arrival) {
    StreamState state = Objects.requireNonNull(states.get(arrival.stream()));
    AdmittedEvents.Key key = AdmittedEvents.Key.of(arrival);
    switch (Verdict.on(state, arrival, admittedHashes.get(key))) {
      case Verdict.Apply(var event) -> {
        applied.add(arrival);
        events.add(event);
        admittedHashes.put(key, arrival.place().hash());
        states.put(arrival.stream(), state.advancedTo(arrival.topic(), arrival.place().hash()));
        if (state.parkedFor() != null) {
          filled.add(arrival.stream());
        }
      }
      case Verdict.Skip() -> skipped++;
      case Verdict.Redact(var event) -> {
        redacted.add(event);
        blanked.add(arrival);
      }
      case Verdict.Park(var reason) -> {
        ParkedEvent event = new ParkedEvent(arrival, reason, since(arrival));
        parked.add(event);
        unwritten.merge(event.key(), event, ParkedEvent::updatedBy);
        if (!isStrayOf(state, arrival)) {
          states.put(arrival.stream(), state.parked(reason));
        }
      }
    }
  }

  /**
   * Whether another service's event claims to be of an own stream: it is kept for the operator, but
   * nobody else can hold up what this service writes.
   */
  private boolean isStrayOf(StreamState state, Arrival arrival) {
    return state.topic() != null
        && context.journal().owns(state.topic())
        && !context.journal().owns(arrival.topic());
  }

  /** What is parked again was parked all the time. */
  private Instant since(Arrival arrival) {
    Instant since = arrival.message().parkedSince();
    return since == null ? context.clock().instant() : since;
  }

  private void writeParked() {
    if (!unwritten.isEmpty()) {
      context.tables().parked().insert(List.copyOf(unwritten.values()));
      unwritten.clear();
    }
  }

  private void move(StreamId stream, StreamState state) {
    Head head = state.head();
    if (!head.equals(locked.head(stream))) {
      locked.move(stream, head);
    }
  }

  private Map<StreamId, StreamState> states(Set<StreamId> streams) {
    Set<StreamId> held =
        streams.stream().filter(stream -> locked.head(stream).parked()).collect(toSet());
    Map<StreamId, ParkReason> reasons = context.tables().parked().reasons(held);
    Map<StreamId, StreamState> found = new HashMap<>();
    streams.forEach(
        stream -> found.put(stream, StreamState.of(locked.head(stream), reasons.get(stream))));
    return found;
  }

  private List<Arrival> ofThePast(List<Arrival> arrivals) {
    return arrivals.stream()
        .filter(each -> each.place().version() <= locked.head(each.stream()).version())
        .toList();
  }

  private Set<UUID> disowned(List<Arrival> arrivals) {
    List<RecordedEvent> readable = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      if (arrival instanceof Arrival.Readable(_, var event)) {
        readable.add(event);
      }
    }
    return context.ownership().violations(readable);
  }
}
