package io.danvan.platform.journal;

import io.danvan.events.commitment.SurveyMethod;
import io.danvan.events.commitment.Verified;
import io.danvan.events.common.Author;
import io.danvan.events.common.Text;
import io.danvan.platform.event.Stream;
import io.danvan.platform.event.StreamId;
import io.danvan.schemas.Classification;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;

/** Streams and events for tests to which their meaning does not matter. */
public final class Samples {
  private static final UUID ORGANISATION = UUID.randomUUID();

  private Samples() {}

  /** A new stream that goes to this topic. */
  public static Stream aStream(String topic) {
    UUID commitment = UUID.randomUUID();
    return new Stream(
        new StreamId(commitment + "/request"), topic, commitment, Classification.COORDINATION);
  }

  /** An event that carries this number and text. */
  public static SpecificRecord anEvent(long number, String text) {
    Author author = Author.newBuilder().setOrganisation(ORGANISATION).build();
    return new Verified(ORGANISATION, author, number, new Text(text), SurveyMethod.INTERVIEWS, 1);
  }

  /** The events that follow a version, so many of them, each with its version for a number. */
  public static Append eventsAfter(long version, Stream stream, int count) {
    return new Append(
        stream,
        version,
        LongStream.rangeClosed(version + 1, version + count)
            .mapToObj(number -> anEvent(number, "Đã kiểm tra"))
            .toList());
  }

  /** The first event of a stream. */
  public static Append theFirstEventOf(Stream stream) {
    return new Append(stream, 0, List.of(anEvent(1, "Đã kiểm tra")));
  }
}
