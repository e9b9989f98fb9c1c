package io.danvan.platform.inbox;

import io.danvan.platform.event.Projection;
import io.danvan.platform.event.StreamId;
import io.danvan.platform.journal.JournalProperties;
import io.danvan.platform.journal.LockedStreams;
import io.danvan.platform.journal.StreamGate;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * Admits arrivals: in one transaction the gate, the read models and whatever the events make this
 * service append. Thread-safe; every call belongs in a transaction.
 *
 * @param projections asked for late, because a projection may itself need the inbox's service
 */
record Admissions(
    StreamGate gate,
    InboxTables tables,
    JournalProperties journal,
    ArrivalReader reader,
    OwnershipCheck ownership,
    Supplier<List<Projection>> projections,
    Clock clock) {

  /**
   * Judges the arrivals in their order, then whatever waited for one of them, and does what
   * follows. Whatever a projection throws comes out; the transaction is then lost.
   */
  Outcome admit(List<Arrival> arrivals) {
    Admission admission = new Admission(this, arrivals);
    admission.considerWithWaiting(arrivals);
    return admission.conclude();
  }

  /** Judges one arrival and does what follows; what waited for it is left to the caller. */
  Outcome admitAlone(Arrival arrival) {
    Admission admission = new Admission(this, List.of(arrival));
    admission.consider(List.of(arrival));
    return admission.conclude();
  }

  /** Takes what these streams have parked, to be judged again in the order of the versions. */
  List<Arrival> takeParked(Collection<StreamId> streams) {
    return streams.isEmpty()
        ? List.of()
        : tables.parked().take(streams).stream().map(reader::read).toList();
  }

  /**
   * Lifts the stream's parking and takes what it has parked. Whoever calls has it judged again, by
   * which it is parked anew if nothing has changed.
   */
  List<Arrival> reopen(StreamId stream) {
    LockedStreams locked = gate.lock(List.of(stream));
    if (locked.head(stream).parked()) {
      locked.move(stream, locked.head(stream).parked(false));
      locked.save();
    }
    return takeParked(List.of(stream));
  }
}
