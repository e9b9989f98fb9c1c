package io.danvan.platform.inbox;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.platform.event.RecordedEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the order in which events come, and however often, each is applied once, in order. */
class GatePropertyTest {
  @Property(tries = 200)
  void everyEventIsAppliedOnceAndInOrder(@ForAll("deliveries") Delivery delivery) {
    GateModel gate = new GateModel();

    delivery.events().forEach(event -> gate.take(event.arrived()));

    assertThat(gate.holdsNothingBack()).isTrue();
    assertThat(gate.applied().stream().collect(groupingBy(RecordedEvent::stream)).values())
        .hasSize(delivery.streams())
        .allSatisfy(
            events ->
                assertThat(events)
                    .extracting(RecordedEvent::version)
                    .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, delivery.eventsEach()).boxed().toList()));
  }

  /** Some streams' events in any order, some of them several times. */
  @Provide
  Arbitrary<Delivery> deliveries() {
    return Arbitraries.integers()
        .between(1, 4)
        .flatMap(
            streams ->
                Arbitraries.integers()
                    .between(1, 8)
                    .flatMap(
                        eventsEach ->
                            Arbitraries.randoms()
                                .map(random -> delivery(streams, eventsEach, random))));
  }

  private static Delivery delivery(int streams, int eventsEach, Random random) {
    List<SentEvent> events =
        new ArrayList<>(
            Stream.generate(ForeignStream::aSealedStream)
                .limit(streams)
                .flatMap(stream -> stream.next(eventsEach).stream())
                .toList());
    List<SentEvent> again = events.stream().filter(event -> random.nextInt(3) == 0).toList();
    events.addAll(again);
    Collections.shuffle(events, random);
    return new Delivery(events, streams, eventsEach);
  }

  record Delivery(List<SentEvent> events, int streams, int eventsEach) {}
}
