package io.danvan.local.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private final Findings findings = new Findings();

  @Test
  void keepWhatComesFirstInKafkaOfAStepAndOfSteps() {
    add("b", 1, 9);
    add("b", 0, 7);
    findings.add(Difference.of("reader", new Place("a", 1), "not in Kafka"));
    add("b", 0, 8);
    findings.nextStep();
    add("a", 0, 0);

    assertThat(findings.count()).isEqualTo(5);
    assertThat(findings.first().orElseThrow())
        .hasToString("service, topic b, partition 0, offset 7, stream s, version 7: wrong");
  }

  @Test
  void goOnToTheNextStepWhereNothingWasFound() {
    findings.nextStep();
    findings.add(Difference.of("reader", new Place("b", 2), "wrong"));
    findings.add(Difference.of("reader", new Place("b", 1), "wrong"));

    assertThat(findings.first().orElseThrow()).hasToString("reader, stream b, version 1: wrong");
  }

  private void add(String topic, int partition, long offset) {
    findings.add(
        new Difference(
            "service",
            new TopicPartition(topic, partition),
            offset,
            new Place("s", offset),
            "wrong"));
  }
}
