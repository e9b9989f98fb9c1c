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
 * Where the events of records that have one stream each are written: their streams and topics.
 *
 * @param owner whose organisations' streams they are
 */
public record RecordAppends(Owner owner, Family family) {
  /** The stream of a record. */
  public static StreamId stream(UUID record) {
    return new StreamId(record.toString());
  }

  /**
   * The append that writes an event.
   *
   * @param classification that of the record
   * @param version the version of the record's stream before it
   */
  public Append of(UUID record, SpecificRecord event, Classification classification, long version) {
    io.danvan.schemas.Classification written = CommonContract.toContract(classification);
    Stream stream =
        new Stream(stream(record), Topics.name(owner, family, written), record, written);
    return new Append(stream, version, List.of(event));
  }
}
