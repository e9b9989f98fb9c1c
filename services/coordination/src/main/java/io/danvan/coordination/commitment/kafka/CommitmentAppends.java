package io.danvan.coordination.commitment.kafka;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.commitment.CommitmentEvent;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.RemarkEvent;
import io.danvan.coordination.commitment.RequestEvent;
import io.danvan.coordination.commitment.ResponseEvent;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.kafka.CommonContract;
import io.danvan.platform.event.Stream;
import io.danvan.platform.event.StreamId;
import io.danvan.platform.journal.Append;
import io.danvan.schemas.Family;
import io.danvan.schemas.Owner;
import io.danvan.schemas.Topics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.avro.specific.SpecificRecord;

/** Where the events of commitments are written: their streams and topics. */
public final class CommitmentAppends {
  private final Owner owner;

  /** The streams of this owner's organisations. */
  public CommitmentAppends(Owner owner) {
    this.owner = owner;
  }

  /** The stream that the asker writes. */
  public static StreamId request(CommitmentId commitment) {
    return new StreamId(commitment + "/request");
  }

  /** The stream that the responsible organisation writes. */
  public static StreamId response(CommitmentId commitment) {
    return new StreamId(commitment + "/response");
  }

  /** The stream that another organisation with a say writes. */
  public static StreamId remark(CommitmentId commitment, OrganisationId organisation) {
    return new StreamId(commitment + "/remark/" + organisation);
  }

  /**
   * The appends that write these events.
   *
   * @param classification that of the commitments
   * @param version the version of the stream that an event goes to, before it
   */
  public List<Append> of(
      List<CommitmentEvent> events,
      Classification classification,
      ToLongFunction<CommitmentEvent> version) {
    Map<StreamId, List<CommitmentEvent>> byStream = new LinkedHashMap<>();
    events.forEach(
        event -> byStream.computeIfAbsent(streamOf(event), _ -> new ArrayList<>()).add(event));
    String topic =
        Topics.name(owner, Family.COMMITMENTS, CommonContract.toContract(classification));
    return byStream.entrySet().stream()
        .map(
            entry -> {
              CommitmentEvent first = entry.getValue().getFirst();
              Stream stream =
                  new Stream(
                      entry.getKey(),
                      topic,
                      first.commitment().value(),
                      CommonContract.toContract(classification));
              List<SpecificRecord> records =
                  entry.getValue().stream().map(CommitmentContract::write).toList();
              return new Append(stream, version.applyAsLong(first), records);
            })
        .toList();
  }

  private static StreamId streamOf(CommitmentEvent event) {
    return switch (event) {
      case RequestEvent request -> request(request.commitment());
      case ResponseEvent response -> response(response.commitment());
      case RemarkEvent remark -> remark(remark.commitment(), remark.author().organisation());
    };
  }
}
