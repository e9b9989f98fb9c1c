package io.danvan.coordination.commitment.postgres;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.commitment.CommitmentEvent;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.kafka.CommitmentContract;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.common.kafka.CommonContract;
import io.danvan.platform.event.RecordedEvent;
import java.util.ArrayList;
import java.util.List;

/** An event of a commitment with the message that it came from. */
record CommitmentRow(RecordedEvent source, Recorded<CommitmentEvent> recorded) {
  /** Those of the events that concern commitments. */
  static List<CommitmentRow> of(List<RecordedEvent> events) {
    List<CommitmentRow> rows = new ArrayList<>(events.size());
    for (RecordedEvent source : events) {
      CommitmentContract.read(source)
          .ifPresent(recorded -> rows.add(new CommitmentRow(source, recorded)));
    }
    return rows;
  }

  CommitmentId commitment() {
    return recorded.event().commitment();
  }

  /** Which of the commitment's streams it is in: what follows the commitment in the stream's id. */
  String stream() {
    String id = source.stream().id().value();
    return id.substring(id.indexOf('/') + 1);
  }

  Classification classification() {
    return CommonContract.toDomain(source.stream().classification());
  }
}
