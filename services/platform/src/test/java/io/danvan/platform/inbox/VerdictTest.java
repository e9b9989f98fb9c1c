package io.danvan.platform.inbox;

import static io.danvan.platform.inbox.ForeignStream.aSealedStream;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.platform.journal.Head;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gate's decision, by itself. */
class VerdictTest {
  private static final StreamState BEFORE_THE_FIRST = StreamState.of(Head.NONE, null);

  private final ForeignStream stream = aSealedStream();
  private final SentEvent first = stream.next();
  private final StreamState afterTheFirst = BEFORE_THE_FIRST.advancedTo(first.topic(), hash(first));

  @Test
  void appliesTheNextEvent() {
    assertThat(on(BEFORE_THE_FIRST, first.arrived())).isInstanceOf(Verdict.Apply.class);
    assertThat(on(afterTheFirst, stream.next().arrived())).isInstanceOf(Verdict.Apply.class);
  }

  @Test
  void skipsWhatWasAppliedBefore() {
    assertThat(Verdict.on(afterTheFirst, first.arrived(), hash(first)))
        .isEqualTo(new Verdict.Skip());
  }

  @Test
  void blanksWhatWasAppliedBeforeAndIsRedactedNow() {
    SentEvent redacted = first.redactedAs(new byte[0]);

    assertThat(Verdict.on(afterTheFirst, redacted.arrived(), hash(first)))
        .isInstanceOf(Verdict.Redact.class);
  }

  @Test
  void appliesARedactedEventInItsTurn() {
    assertThat(on(BEFORE_THE_FIRST, first.redactedAs(new byte[0]).arrived()))
        .isInstanceOf(Verdict.Apply.class);
  }

  @Test
  void parksAnotherEventAtAPlaceThatIsTaken() {
    assertThat(Verdict.on(afterTheFirst, aSealedStream().next().arrived(), hash(first)))
        .isEqualTo(new Verdict.Park(ParkReason.FORK));
  }

  @Test
  void parksTheSuccessorOfAnotherEvent() {
    ForeignStream other = aSealedStream();
    other.next();

    assertThat(on(afterTheFirst, other.next().arrived()))
        .isEqualTo(new Verdict.Park(ParkReason.FORK));
  }

  @Test
  void parksBehindAGapUntilTheMissingEventComes() {
    StreamState withGap = BEFORE_THE_FIRST.parked(ParkReason.GAP);
    SentEvent second = stream.next();

    assertThat(on(BEFORE_THE_FIRST, second.arrived())).isEqualTo(new Verdict.Park(ParkReason.GAP));
    assertThat(on(withGap, stream.next().arrived())).isEqualTo(new Verdict.Park(ParkReason.BEHIND));
    assertThat(on(withGap, first.arrived())).isInstanceOf(Verdict.Apply.class);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"GAP", "BEHIND"})
  void parksEverythingBehindAParkedEvent(ParkReason reason) {
    StreamState parked = afterTheFirst.parked(reason);

    assertThat(on(parked, stream.next().arrived())).isEqualTo(new Verdict.Park(ParkReason.BEHIND));
    assertThat(on(parked, stream.next().arrived())).isEqualTo(new Verdict.Park(ParkReason.BEHIND));
  }

  @Test
  void parksADefectiveEventInItsTurnOnly() {
    Arrival defective = first.arrived().as(ParkReason.UNKNOWN_TYPE, "unknown");

    assertThat(on(BEFORE_THE_FIRST, defective))
        .isEqualTo(new Verdict.Park(ParkReason.UNKNOWN_TYPE));
    assertThat(Verdict.on(afterTheFirst, defective, hash(first))).isEqualTo(new Verdict.Skip());
  }

  @Test
  void aGapGivesWayToAGraverReasonAndNothingElseDoes() {
    assertThat(afterTheFirst.parked(ParkReason.GAP).parked(ParkReason.FORK).parkedFor())
        .isEqualTo(ParkReason.FORK);
    assertThat(afterTheFirst.parked(ParkReason.FORK).parked(ParkReason.GAP).parkedFor())
        .isEqualTo(ParkReason.FORK);
    assertThat(afterTheFirst.parked(ParkReason.GAP).parked(ParkReason.BEHIND).parkedFor())
        .isEqualTo(ParkReason.GAP);
  }

  private static Verdict on(StreamState state, Arrival arrival) {
    return Verdict.on(state, arrival, null);
  }

  private static String hash(SentEvent event) {
    return event.arrived().place().hash();
  }
}
