package io.danvan.local.verification;

import java.util.Comparator;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it must be, and where.
 *
 * @param service whose journal or tables differ; {@code kafka} where a topic is wrong by itself
 * @param source the topic and partition; null if it concerns none
 * @param offset where in the partition; negative if nothing stands there
 * @param place the stream and version; null if it names none
 * @param what what is wrong
 */
public record Difference(
    String service,
    @Nullable TopicPartition source,
    long offset,
    @Nullable Place place,
    String what) {
  /** For what does not stand in Kafka. */
  static final long NOWHERE = -1;

  /** By where things stand in Kafka; what does not stand there comes after what does. */
  static final Comparator<Difference> ORDER =
      Comparator.comparing(
              Difference::source,
              Comparator.nullsLast(
                  Comparator.comparing(TopicPartition::topic)
                      .thenComparing(TopicPartition::partition)))
          .thenComparingLong(each -> each.offset < 0 ? Long.MAX_VALUE : each.offset)
          .thenComparing(Difference::place, Comparator.nullsLast(Comparator.naturalOrder()));

  static Difference at(String service, PublishedEvent event, String what) {
    return at(service, event.first(), event.place(), what);
  }

  static Difference at(String service, Edition edition, Place place, String what) {
    return new Difference(service, edition.source(), edition.offset(), place, what);
  }

  static Difference of(String service, Place place, String what) {
    return new Difference(service, null, NOWHERE, place, what);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(service);
    if (source != null) {
      text.append(", topic %s, partition %d".formatted(source.topic(), source.partition()));
    }
    if (offset >= 0) {
      text.append(", offset ").append(offset);
    }
    if (place != null) {
      text.append(", stream %s, version %d".formatted(place.stream(), place.version()));
    }
    return text.append(": ").append(what).toString();
  }
}
