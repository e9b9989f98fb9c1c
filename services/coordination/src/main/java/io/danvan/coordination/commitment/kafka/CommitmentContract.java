package io.danvan.coordination.commitment.kafka;

import io.danvan.coordination.commitment.CommitmentEvent;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.RemarkEvent;
import io.danvan.coordination.commitment.RequestEvent;
import io.danvan.coordination.commitment.ResponseEvent;
import io.danvan.coordination.commitment.Stamp;
import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.common.kafka.CommonContract;
import io.danvan.platform.event.RecordedEvent;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** Commitment events between the domain and the contract; nothing else knows both. */
public final class CommitmentContract {
  private CommitmentContract() {}

  /** The event as a record of the contract. */
  public static SpecificRecord write(CommitmentEvent event) {
    return switch (event) {
      case RequestEvent request -> RequestContract.write(request);
      case ResponseEvent response -> ResponseContract.write(response);
      case RemarkEvent remark -> RemarkContract.write(remark);
    };
  }

  /** The record as an event of the domain; empty if it belongs to another family. */
  public static Optional<CommitmentEvent> read(SpecificRecord record) {
    return Stream.<CommitmentEvent>ofNullable(RequestContract.read(record))
        .findFirst()
        .or(() -> Optional.ofNullable(ResponseContract.read(record)))
        .or(() -> Optional.ofNullable(RemarkContract.read(record)));
  }

  /** The event of a message as the domain has it; empty if it belongs to another family. */
  public static Optional<Recorded<CommitmentEvent>> read(RecordedEvent message) {
    return read(message.payload())
        .map(event -> new Recorded<>(message.version(), message.time(), message.redacted(), event));
  }

  static Stamp stamp(UUID commitment, io.danvan.events.common.Author author, long seen) {
    return new Stamp(new CommitmentId(commitment), author(author), seen);
  }

  static Author author(io.danvan.events.common.Author author) {
    return CommonContract.toDomain(author);
  }
}
