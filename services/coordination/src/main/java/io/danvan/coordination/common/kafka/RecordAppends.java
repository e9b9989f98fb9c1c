package io.danvan.coordination.common.kafka;

import io.danvan.coordination.access.Classification;
import io.danvan.platform.event.Stream;
import io.danvan.platform.event.StreamId;
import io.danvan.platform.journal.Append;
import io.danvan.schemas.Family;
import io.danvan.schemas.Owner;
import io.danvan.schemas.Topics;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/**
 * Where the events of records are written of which each has one stream of a kind: their streams and
 * topics.
 *
 * @param owner whose organisations' streams they are
 * @param below what follows the record's id in the stream's, with a slash before it; nothing for
 *     the record's own stream
 */
public record RecordAppends(Owner owner, Family family, String below) {
  /** Where the events of the records' own streams are written. */
  public RecordAppends(Owner owner, Family family) {
    this(owner, family, "");
  }

  /** The stream of a record. */
  public StreamId stream(UUID record) {
    return new StreamId(record + below);
  }

  /**
   * The append that writes an event.
   *
   * @param classification that of the record
   * @param version the version of the record's stream before it
   */
  public Append of(UUID record, SpecificRecord event, Classification classification, long version) {
    return of(record, List.of(event), classification, version);
  }

  /**
   * The append that writes several events.
   *
   * @param classification that of the record
   * @param version the version of the record's stream before them
   */
  public Append of(
      UUID record, List<SpecificRecord> events, Classification classification, long version) {
    io.danvan.schemas.Classification written = CommonContract.toContract(classification);
    Stream stream =
        new Stream(stream(record), Topics.name(owner, family, written), record, written);
    return new Append(stream, version, events);
  }
}
