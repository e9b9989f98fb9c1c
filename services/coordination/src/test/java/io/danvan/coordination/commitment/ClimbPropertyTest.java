package io.danvan.coordination.commitment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.decision.Decision;
import io.danvan.coordination.directory.DayCount;
import io.danvan.coordination.directory.LadderStep;
import io.danvan.coordination.standing.NgheAn;
import io.danvan.coordination.standing.Standing;
import io.danvan.coordination.testing.Ladders;
import io.danvan.coordination.testing.Year2026;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Nothing is taken twice, nothing is missed: whenever the service wakes up and whatever the two
 * organisations do in between, over Tet, the holidays of spring and days that were swapped.
 */
class ClimbPropertyTest {
  private static final int TRIES = 1_000;
  private static final String TEXT = "Nội dung";
  private static final Climbing SERVICE = Climbing.USUAL;

  /** What somebody tries to do after some days, and whether the service looked meanwhile. */
  record Turn(int days, boolean awake, Deed deed, int length) {
    CommitmentCommand command(LocalDate today, LocalDate due) {
      return switch (deed) {
        case ACCEPT -> new ResponsibleCommand.Accept();
        case FULFIL -> new ResponsibleCommand.Fulfil(TEXT, List.of());
        case RETURN -> new AskerCommand.Return(TEXT);
        case CONFIRM -> new AskerCommand.Confirm();
        case REOPEN -> new AskerCommand.Reopen(TEXT);
        case AMEND -> new AskerCommand.Amend(TEXT + " " + today, TEXT, TEXT);
        case EXTEND ->
            new AskerCommand.Extend((due.isAfter(today) ? due : today).plusDays(1 + length), TEXT);
        case PAUSE -> new AskerCommand.PauseEscalation(null, TEXT);
        case PAUSE_UNTIL -> new AskerCommand.PauseEscalation(today.plusDays(length), TEXT);
        case RESUME -> new AskerCommand.ResumeEscalation(TEXT);
      };
    }
  }

  /** The kinds of what is tried. */
  enum Deed {
    ACCEPT,
    FULFIL,
    RETURN,
    CONFIRM,
    REOPEN,
    AMEND,
    EXTEND,
    PAUSE,
    PAUSE_UNTIL,
    RESUME
  }

  @Property(tries = TRIES)
  void nothingIsTakenTwiceOrOutOfOrder(
      @ForAll("starts") LocalDate start, @ForAll("turns") List<Turn> turns) {
    Exchange exchange = play(start, turns, _ -> true);

    Map<Long, List<Integer>> taken =
        exchange.commitment().escalation().taken().stream()
            .map(step -> step.event().rung())
            .collect(groupingBy(Rung::dueVersion, mapping(Rung::number, toList())));
    assertThat(taken.values())
        .allSatisfy(
            numbers ->
                assertThat(numbers)
                    .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList()));
  }

  @Property(tries = TRIES)
  void nothingIsMissedWhileTheServiceWasDown(
      @ForAll("starts") LocalDate start, @ForAll("turns") List<Turn> turns) {
    Exchange exchange = play(start, turns, Turn::awake);
    LocalDate last = last(start, turns);
    attempt(exchange, new AskerCommand.ResumeEscalation(TEXT), last);

    SERVICE.wake(exchange, last.plusDays(1));

    assertThat(taken(exchange)).isEqualTo(reached(exchange, last.plusDays(1)));
  }

  /** Once it has looked on the last day, the same steps are taken. */
  @Property(tries = TRIES)
  void howOftenTheServiceLooksMakesNoDifference(
      @ForAll("starts") LocalDate start, @ForAll("turns") List<Turn> turns) {
    Exchange always = play(start, turns, _ -> true);
    Exchange never = play(start, turns, _ -> false);
    LocalDate last = last(start, turns);
    for (Exchange each : List.of(always, never)) {
      attempt(each, new AskerCommand.ResumeEscalation(TEXT), last);
      SERVICE.wake(each, last.plusDays(1));
    }

    assertThat(taken(always)).isEqualTo(taken(never));
  }

  /** Days go by, on each of which the service may look before and after somebody acts. */
  private static Exchange play(LocalDate start, List<Turn> turns, Predicate<Turn> awake) {
    Exchange exchange = asked(start);
    LocalDate day = start;
    for (Turn turn : turns) {
      for (int passed = 0; passed < turn.days(); passed++) {
        day = day.plusDays(1);
        wake(exchange, day, awake.test(turn));
      }
      attempt(exchange, turn.command(day, exchange.commitment().dues().current()), day);
      wake(exchange, day, awake.test(turn));
    }
    return exchange;
  }

  private static void wake(Exchange exchange, LocalDate day, boolean awake) {
    if (awake) {
      SERVICE
          .wake(exchange, day)
          .forEach(step -> assertThat(allowed(exchange.commitment(), step, day)).isTrue());
    }
  }

  /** No step before its day, of what is handed in, or in a pause. */
  private static boolean allowed(
      Commitment commitment, RequestEvent.Escalated step, LocalDate today) {
    return commitment.phase().kind().isToBeHandedIn()
        && commitment.escalation().pause() == null
        && !dayOf(step.rung().number(), commitment.dues().current()).isAfter(today);
  }

  private static void attempt(Exchange exchange, CommitmentCommand command, LocalDate day) {
    exchange.on(day);
    Position head = exchange.head();
    if (exchange.decide(command, head, head)
        instanceof Decision.Granted<List<CommitmentEvent>>(var events)) {
      events.forEach(exchange::record);
    }
  }

  private static LocalDate last(LocalDate start, List<Turn> turns) {
    return start.plusDays(turns.stream().mapToInt(Turn::days).sum());
  }

  private static Set<Integer> taken(Exchange exchange) {
    Commitment commitment = exchange.commitment();
    return commitment.phase().kind().isToBeHandedIn() ? Climb.taken(commitment) : Set.of();
  }

  /** The steps whose days have come by then, if anything is to be handed in. */
  private static Set<Integer> reached(Exchange exchange, LocalDate today) {
    Commitment commitment = exchange.commitment();
    return commitment.phase().kind().isToBeHandedIn()
        ? Ladders.DEFAULT.steps().stream()
            .map(LadderStep::number)
            .filter(number -> !dayOf(number, commitment.dues().current()).isAfter(today))
            .collect(toSet())
        : Set.of();
  }

  /** Counted day by day, otherwise than the code under test does. */
  private static LocalDate dayOf(int number, LocalDate due) {
    LadderStep step = Ladders.DEFAULT.steps().get(number - 1);
    if (step.count() == DayCount.CALENDAR_DAYS) {
      return due.plusDays(step.days());
    }
    return step.days() > 0
        ? due.plusDays(1)
            .datesUntil(due.plusYears(1))
            .filter(Year2026.CALENDAR::isWorkingDay)
            .skip(step.days() - 1)
            .findFirst()
            .orElseThrow()
        : IntStream.iterate(1, back -> back + 1)
            .mapToObj(due::minusDays)
            .filter(Year2026.CALENDAR::isWorkingDay)
            .skip(-step.days() - 1)
            .findFirst()
            .orElseThrow();
  }

  private static Exchange asked(LocalDate start) {
    return Exchange.of(
        new RequestEvent.Requested(
            new Stamp(
                new CommitmentId(UUID.randomUUID()),
                Author.of(NgheAn.PROVINCE_MOBILIZATION.id()),
                0),
            NgheAn.CON_CUONG_COMMITTEE.id(),
            new Source(Source.Kind.TASK, UUID.randomUUID()),
            Standing.REQUESTED,
            new FreeText(TEXT),
            new FreeText(TEXT),
            start.plusDays(5),
            null,
            AnswerOwed.NOBODY),
        start);
  }

  @Provide
  Arbitrary<LocalDate> starts() {
    return Arbitraries.integers().between(0, 240).map(LocalDate.of(2026, 1, 1)::plusDays);
  }

  @Provide
  Arbitrary<List<Turn>> turns() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 12),
            Arbitraries.of(true, false),
            Arbitraries.of(Deed.class),
            Arbitraries.integers().between(0, 9))
        .as(Turn::new)
        .list()
        .ofMaxSize(10);
  }
}
