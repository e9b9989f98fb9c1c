package io.danvan.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.platform.event.CloudEventHeaders;
import io.danvan.platform.journal.Samples;
import org.junit.jupiter.api.Test;

/** Events whose words were blanked after they had been sent. */
class RedactedEventTest extends BatchTest {
  @Test
  void blanksItsCopyOfARedactedEvent() {
    ForeignStream stream = aStream();
    SentEvent first = stream.next("Lời cần xóa");
    take(first, stream.next("Lời khác"));

    take(redacted(first, 1));

    assertThat(seen.texts(stream.id())).containsExactly("", "Lời khác");
  }

  @Test
  void parksARedactedEventThatSaysSomethingElse() {
    ForeignStream stream = aStream();
    SentEvent first = stream.next("Lời cần xóa");
    take(first);

    take(first.redactedAs(codec.encode(Samples.anEvent(1, "Lời khác"))));

    assertThat(seen.texts(stream.id())).containsExactly("Lời cần xóa");
    assertThat(reasons(stream)).containsExactly(ParkReason.TAMPERED);
  }

  @Test
  void aLateReaderWaitsForTheRedactedEvent() {
    ForeignStream stream = aStream();
    SentEvent first = stream.next("Lời cần xóa");
    SentEvent second = stream.next("Lời khác");

    take(second);
    take(redacted(first, 1));

    assertThat(seen.texts(stream.id())).containsExactly("", "Lời khác");
    assertThat(parked.count()).isZero();
  }

  @Test
  void blanksAParkedEventToo() {
    ForeignStream stream = aStream();
    SentEvent first = stream.next();
    SentEvent second = stream.next("Lời cần xóa");
    take(second);
    take(redacted(second, 2));

    take(first);

    assertThat(seen.texts(stream.id())).endsWith("");
    assertThat(seen.versions(stream.id())).containsExactly(1L, 2L);
  }

  @Test
  void forgetsTheWordsOfAMessageUnderTheSameKey() {
    ForeignStream stream = aStream();
    SentEvent first = stream.next("Lời cần xóa");
    SentEvent second = stream.next("Lời khác");
    take(
        first,
        second,
        first.with(CloudEventHeaders.TYPE, ""),
        second.with(CloudEventHeaders.TYPE, ""));

    take(redacted(first, 1));

    assertThat(
            jdbc.sql("SELECT payload IS NULL FROM dead_letter ORDER BY record_offset")
                .query(Boolean.class)
                .list())
        .containsExactly(true, false);
  }
}
