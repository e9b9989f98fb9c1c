package io.danvan.coordination.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.standing.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds for whatever two organisations do to each other, each in its own service, at its own
 * pace, with whatever delay between them.
 */
class MergePropertyTest {
  private static final int TRIES = 600;

  @Property(tries = TRIES)
  void anyOrderAndRepetitionGivesTheSameCommitment(
      @ForAll("histories") History history, @ForAll Random random) {
    List<Recorded<CommitmentEvent>> arriving = new ArrayList<>(history.events());
    history.events().stream().filter(_ -> random.nextInt(3) == 0).forEach(arriving::add);
    Collections.shuffle(arriving, random);
    assertThat(CommitmentFold.fold(CommitmentStreams.of(arriving)))
        .isEqualTo(CommitmentFold.fold(CommitmentStreams.of(history.events())));
  }

  @Property(tries = TRIES)
  void whatIsSeenIsCausallyClosedAndTheMostThatCanBe(
      @ForAll("histories") History history, @ForAll Random random) {
    List<Recorded<CommitmentEvent>> arrived =
        history.events().stream().filter(_ -> random.nextInt(8) > 0).toList();
    CommitmentStreams streams = CommitmentStreams.of(arrived);
    Position visible =
        CommitmentFold.fold(streams)
            .map(folded -> folded.commitment().position())
            .orElse(Position.START);
    assertThat(visible).isEqualTo(largestClosed(streams));
  }

  @Property(tries = TRIES)
  void noResultIsHandedInBeforeThePeopleAreAnsweredWhoAreOwedIt(
      @ForAll("histories") History history) {
    CommitmentStreams streams = CommitmentStreams.of(history.events());
    for (Recorded<ResponseEvent> response : streams.response()) {
      if (response.event() instanceof ResponseEvent.Fulfilled fulfilled) {
        Commitment before = history.at(new Position(fulfilled.seen(), response.version() - 1));
        assertThat(before.lacksAnswer()).isFalse();
      }
    }
  }

  /** Tries all there are: closed positions have a largest one, as the closed ones are a lattice. */
  private static Position largestClosed(CommitmentStreams streams) {
    return LongStream.rangeClosed(1, streams.head().request())
        .boxed()
        .flatMap(
            request ->
                LongStream.rangeClosed(0, streams.head().response())
                    .mapToObj(response -> new Position(request, response)))
        .filter(position -> isClosed(streams.upTo(position), position))
        .reduce((one, other) -> other.covers(one) ? other : one)
        .orElse(Position.START);
  }

  private static boolean isClosed(CommitmentStreams streams, Position position) {
    return streams.request().stream().allMatch(each -> each.event().seen() <= position.response())
        && streams.response().stream().allMatch(each -> each.event().seen() <= position.request());
  }

  @Property(tries = TRIES)
  void onceAllHasArrivedNothingIsLost(@ForAll("histories") History history) {
    FoldedCommitment folded = history.folded();
    assertThat(folded.commitment().position()).isEqualTo(history.head());
    assertThat(folded.timeline())
        .<Recorded<?>>extracting(TimelineEntry::recorded)
        .containsExactlyInAnyOrderElementsOf(history.events());
  }

  @Property(tries = TRIES)
  void theStateKeepsItsPromisesForWhateverHasArrived(
      @ForAll("histories") History history, @ForAll Random random) {
    Position head = history.head();
    for (long request = 1; request <= head.request(); request++) {
      Position arrived = new Position(request, random.nextLong(head.response() + 1));
      Commitment now = history.at(arrived);
      assertThat(now.dues().first()).isEqualTo(now.request().event().due());
      assertThat(now.waiting().whom()).isEqualTo(Waiting.whom(now.phase(), now.asks()));
      switch (now.phase()) {
        case Phase.Fulfilled(long version) ->
            assertThat(now.delivery().fulfilment(version)).isPresent();
        case Phase.Confirmed(long version) -> {
          assertThat(now.delivery().fulfilment(version)).isPresent();
          assertThat(now.asks().isEmpty()).isTrue();
        }
        case Phase.Returned(long version) ->
            assertThat(now.delivery().fulfilment(version)).isPresent();
        case Phase.Withdrawn _ -> assertThat(now.asks().isEmpty()).isTrue();
        case Phase.Requested _ -> assertThat(now.standing()).isNotEqualTo(Standing.OWN);
        case Phase.Declined _ ->
            assertThat(now.standing()).isNotIn(Standing.OWN, Standing.ASSIGNED);
        case Phase.Accepted _, Phase.InProgress _ -> {}
      }
    }
  }

  @Property(tries = TRIES)
  void whatIsWithdrawnStaysWithdrawn(@ForAll("histories") History history) {
    Position head = history.head();
    for (long request = 1; request < head.request(); request++) {
      Commitment now = history.at(new Position(request, head.response()));
      if (now.phase() instanceof Phase.Withdrawn) {
        assertThat(history.folded().commitment().phase()).isEqualTo(now.phase());
      }
    }
  }

  @Property(tries = TRIES)
  void aRequestEventMeetsExactlyWhatItsAuthorHadSeen(@ForAll("histories") History history) {
    long responses = 0;
    for (TimelineEntry entry : history.folded().timeline()) {
      switch (entry.recorded().event()) {
        case RequestEvent request -> assertThat(responses).isEqualTo(request.seen());
        case ResponseEvent _ -> responses++;
        case RemarkEvent _ -> {}
      }
    }
  }

  @Property(tries = TRIES)
  void onlyANewerResultOvertakesWhatAnAskerWrote(@ForAll("histories") History history) {
    for (TimelineEntry entry : history.folded().timeline()) {
      if (entry.recorded().event() instanceof RequestEvent && entry.overtaken() != null) {
        assertThat(history.response(entry.overtaken().by()))
            .isInstanceOf(ResponseEvent.Fulfilled.class);
      }
    }
  }

  @Property(tries = TRIES)
  void whatWasGrantedToAStaleAuthorConflictsWithNothingThatHadArrived(
      @ForAll("histories") History history) {
    assertThat(history.ignored())
        .allSatisfy(
            ignored ->
                assertThat(ConcurrencyTable.independent(ignored.decided(), ignored.unseen()))
                    .isTrue());
  }

  @Property(tries = TRIES)
  void independentEventsComeToTheSameInEitherOrder(
      @ForAll("histories") History history, @ForAll Random random) {
    Commitment state = history.folded().commitment();
    for (AskerCommand askers : Commands.ofAsker(state, random)) {
      for (ResponsibleCommand responsibles : Commands.ofResponsible(state, random)) {
        Recorded<RequestEvent> request = history.next(askers, RequestEvent.class);
        Recorded<ResponseEvent> response = history.next(responsibles, ResponseEvent.class);
        if (ConcurrencyTable.verdict(request.event(), response.event()).isIndependent()) {
          assertThat(
                  timeless(
                      Evolution.afterResponse(Evolution.afterRequest(state, request), response)))
              .as("%s and %s", request.event(), response.event())
              .isEqualTo(
                  timeless(
                      Evolution.afterRequest(Evolution.afterResponse(state, response), request)));
        }
      }
    }
  }

  @Property(tries = TRIES)
  void whateverIsWrittenCanBeRead(@ForAll("histories") History history, @ForAll Random random) {
    List<CommitmentEvent> nonsense =
        new ArrayList<>(history.events().stream().map(Recorded::event).toList());
    Exchange exchange = Exchange.of((RequestEvent.Requested) nonsense.removeFirst());
    Collections.shuffle(nonsense, random);
    nonsense.forEach(exchange::record);
    FoldedCommitment folded = exchange.folded();
    Position seen = folded.commitment().position();
    assertThat(folded.timeline().stream().filter(MergePropertyTest::isExchanged))
        .hasSize((int) (seen.request() + seen.response()));
  }

  private static boolean isExchanged(TimelineEntry entry) {
    return entry.recorded().event() instanceof ExchangeEvent;
  }

  /** Since when somebody is waited for depends on the order; who it is does not. */
  private static Object timeless(Commitment state) {
    return List.of(
        state.terms(),
        state.dues(),
        state.phase(),
        state.asks(),
        state.delivery(),
        state.explanations(),
        state.findings(),
        state.escalation(),
        state.waiting().whom(),
        state.position());
  }

  @Provide
  Arbitrary<History> histories() {
    Arbitrary<Step> step =
        Combinators.combine(
                Arbitraries.of(Party.class),
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(0, 2),
                Arbitraries.longs())
            .as(Step::new);
    return Combinators.combine(
            Arbitraries.<Supplier<Exchange>>of(
                Exchange::own,
                Exchange::assigned,
                Exchange::requested,
                () -> Exchange.requested(AnswerOwed.THE_PEOPLE)),
            step.list().ofMaxSize(24))
        .as(History::of);
  }
}
