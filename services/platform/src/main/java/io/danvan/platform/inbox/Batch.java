package io.danvan.platform.inbox;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Records read together, and where to read on after them.
 *
 * @param records in the order of their partitions
 * @param positions one for each partition that the records are from
 */
record Batch(Iterable<ConsumerRecord<byte[], byte[]>> records, List<Position> positions) {

  /** The records as arrivals, and those that name no event as dead letters. */
  Read read(ArrivalReader reader) {
    List<Arrival> arrivals = new ArrayList<>();
    List<DeadLetter> deadLetters = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        arrivals.add(reader.read(Message.of(record)));
      } catch (MalformedMessage e) {
        deadLetters.add(new DeadLetter(record, String.valueOf(e.getMessage())));
      }
    }
    return new Read(arrivals, deadLetters, positions);
  }

  /** A batch that was read. */
  record Read(List<Arrival> arrivals, List<DeadLetter> deadLetters, List<Position> positions) {
    /** Those of the arrivals that are redacted events. */
    List<Arrival> redacted() {
      return arrivals.stream().filter(arrival -> arrival.place().redacted()).toList();
    }
  }
}
