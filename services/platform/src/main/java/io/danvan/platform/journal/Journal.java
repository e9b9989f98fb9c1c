package io.danvan.platform.journal;

import static java.util.stream.Collectors.toMap;

import io.danvan.platform.event.Projection;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.event.Stream;
import io.danvan.platform.event.StreamId;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.registry.Decoded;
import io.danvan.platform.registry.EventCodec;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The events of this service's own streams: append-only, hash-chained, the truth.
 *
 * <p>A command locks its streams, decides, and appends, all in one transaction of its own; what it
 * appended is in the local read tables when the transaction commits. Because the lock comes first,
 * the positions of a stream's events rise with their versions and their commits. Thread-safe.
 */
public final class Journal {
  private final StreamGate gate;
  private final JournalTable table;
  private final EventCodec codec;
  private final Supplier<List<Projection>> projections;
  private final TraceParent trace;
  private final Clock clock;
  private final EventIds ids;

  /**
   * A journal in this client's database.
   *
   * @param projections told of each event; asked for late, because a projection may itself append
   */
  Journal(
      JdbcClient jdbc,
      EventCodec codec,
      Supplier<List<Projection>> projections,
      TraceParent trace,
      Clock clock) {
    this.gate = new StreamGate(jdbc);
    this.table = new JournalTable(jdbc);
    this.codec = codec;
    this.projections = projections;
    this.trace = trace;
    this.clock = clock;
    this.ids = new EventIds(clock);
  }

  /**
   * Locks the streams until the transaction ends and tells their versions, 0 for one that has no
   * events yet.
   */
  public Map<StreamId, Long> lock(Collection<StreamId> streams) {
    requireTransaction();
    KnownHeads heads = KnownHeads.of(gate);
    heads.lock(streams);
    return streams.stream()
        .distinct()
        .collect(toMap(Function.identity(), stream -> heads.of(stream).version()));
  }

  /**
   * Appends to any number of streams, each named once, and brings the local tables up to date.
   *
   * @return the events as recorded, in the order given
   * @throws ConcurrentAppend if a stream is not at the version expected; the transaction is lost
   * @throws JournalBehind if the journal may lack events that Kafka has; the transaction is lost
   * @throws Refused if a stream is held back
   */
  public List<RecordedEvent> append(List<Append> appends) {
    requireTransaction();
    requireDistinctStreams(appends);
    KnownHeads heads = KnownHeads.of(gate);
    heads.lock(appends.stream().map(each -> each.stream().id()).toList());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String traceparent = trace.current();
    List<JournalRow> rows = new ArrayList<>();
    for (Append append : appends) {
      rows.addAll(rows(append, heads.of(append.stream().id()), now, traceparent));
    }
    heads.moved(table.insert(rows, now));
    List<RecordedEvent> events = rows.stream().map(JournalRow::event).toList();
    projections.get().forEach(projection -> projection.apply(events));
    return events;
  }

  /** The event at this place of one of this service's streams, if there is one. */
  public Optional<RecordedEvent> find(StreamId stream, long version) {
    return table
        .find(stream, version)
        .map(stored -> stored.event(stream, version, payload(stored.payload())));
  }

  /**
   * Redacts an event by order of the law: its free texts are emptied and nothing else, it is sent
   * again under its key, and every copy is overwritten. The hash stays, so the chain still
   * verifies; the digest in the headers remains that of the original.
   *
   * @throws IllegalArgumentException if the stream has no such event
   */
  public void redact(StreamId stream, long version) {
    requireTransaction();
    lock(List.of(stream));
    StoredEvent stored =
        table
            .find(stream, version)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Stream %s has no version %d".formatted(stream, version)));
    byte[] blanked = codec.blank(stored.payload());
    table.redact(stream, version, blanked);
    RecordedEvent event = stored.redacted().event(stream, version, payload(blanked));
    projections.get().forEach(projection -> projection.redact(List.of(event)));
  }

  private SpecificRecord payload(byte[] encoded) {
    return switch (codec.decode(encoded)) {
      case Decoded.Event(SpecificRecord payload) -> payload;
      case Decoded other -> throw new IllegalStateException("The journal holds an " + other);
    };
  }

  private List<JournalRow> rows(
      Append append, Head head, Instant now, @Nullable String traceparent) {
    Stream stream = append.stream();
    if (head.parked()) {
      throw new Refused(new StreamHeld(stream.id()));
    }
    if (head.version() != append.expectedVersion()) {
      throw new ConcurrentAppend(
          "Stream %s is at version %d, not %d"
              .formatted(stream.id().value(), head.version(), append.expectedVersion()),
          null);
    }
    if (head.topic() != null && !head.topic().equals(stream.topic())) {
      throw new IllegalStateException(
          "Stream %s is in %s, not in %s".formatted(stream.id(), head.topic(), stream.topic()));
    }
    List<JournalRow> rows = new ArrayList<>();
    for (SpecificRecord payload : append.events()) {
      RecordedEvent event =
          new RecordedEvent(
              stream,
              head.version() + 1,
              ids.next(),
              payload.getSchema().getFullName(),
              now,
              false,
              payload,
              traceparent);
      JournalRow row = JournalRow.after(head, event, codec.encode(payload));
      head = row.head();
      rows.add(row);
    }
    return rows;
  }

  private static void requireTransaction() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("The journal is used inside the command's transaction");
    }
  }

  private static void requireDistinctStreams(List<Append> appends) {
    Set<StreamId> seen = new HashSet<>();
    for (Append append : appends) {
      if (!seen.add(append.stream().id())) {
        throw new IllegalArgumentException(
            "One append per stream and call: " + append.stream().id().value());
      }
    }
  }
}
