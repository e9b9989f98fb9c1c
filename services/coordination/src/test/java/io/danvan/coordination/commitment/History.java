package io.danvan.coordination.commitment;

import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * A random history: asker and responsible organisation act in services of their own, each on what
 * has arrived there, and sometimes without a look at all of it.
 */
final class History {
  private final Exchange exchange;
  private final List<Ignored> ignored = new ArrayList<>();

  /** How much of the other side has arrived at the asker's and at the responsible's service. */
  private long responsesArrived;

  private long requestsArrived = 1;

  /** An event that was granted although its author had not looked at another one that was there. */
  record Ignored(ExchangeEvent decided, ExchangeEvent unseen) {}

  private History(Exchange exchange) {
    this.exchange = exchange;
  }

  static History of(Supplier<Exchange> beginning, List<Step> steps) {
    History history = new History(beginning.get());
    steps.forEach(history::take);
    return history;
  }

  private void take(Step step) {
    Random random = new Random(step.choice());
    switch (step.who()) {
      case ASKER -> {
        responsesArrived = Math.min(head().response(), responsesArrived + step.arriving());
        Position here = new Position(head().request(), responsesArrived);
        Position seen =
            new Position(here.request(), Math.max(0, here.response() - step.overlooked()));
        act(here, seen, Commands.ofAsker(at(seen), random), random);
      }
      case RESPONSIBLE -> {
        requestsArrived = Math.min(head().request(), requestsArrived + step.arriving());
        Position here = new Position(requestsArrived, head().response());
        Position seen =
            new Position(Math.max(1, here.request() - step.overlooked()), here.response());
        act(here, seen, Commands.ofResponsible(at(seen), random), random);
      }
      case SUPERIOR -> act(head(), head(), Commands.ofSuperior(at(head())), random);
      case FRONT -> {
        act(head(), head(), Commands.ofFront(at(head())), random);
        obey(random);
      }
    }
  }

  /** The asker's service sends back what is disputed, sooner or later. */
  private void obey(Random random) {
    if (random.nextBoolean()) {
      AskerPolicy.reaction(at(head()), Frame.UNBOUNDED)
          .ifPresent(
              event -> {
                exchange.record(event);
                responsesArrived = head().response();
              });
    }
  }

  Commitment at(Position position) {
    return CommitmentFold.fold(exchange.streams().upTo(position)).orElseThrow().commitment();
  }

  private void act(
      Position here, Position seen, List<? extends CommitmentCommand> commands, Random random) {
    if (commands.isEmpty()) {
      return;
    }
    CommitmentCommand command = commands.get(random.nextInt(commands.size()));
    if (exchange.decide(command, here, seen)
        instanceof Decision.Granted<List<CommitmentEvent>>(var events)) {
      if (events.getFirst() instanceof ExchangeEvent decided) {
        exchange.streams().upTo(here).after(seen).stream()
            .map(unseen -> new Ignored(decided, unseen))
            .forEach(ignored::add);
      }
      events.forEach(exchange::record);
    }
  }

  List<Recorded<CommitmentEvent>> events() {
    return exchange.events();
  }

  Position head() {
    return exchange.head();
  }

  FoldedCommitment folded() {
    return exchange.folded();
  }

  List<Ignored> ignored() {
    return ignored;
  }

  ResponseEvent response(long version) {
    return exchange.streams().response().get((int) version - 1).event();
  }

  /** The event that a command of somebody who has seen all comes to, not written. */
  <E extends CommitmentEvent> Recorded<E> next(CommitmentCommand command, Class<E> type) {
    return switch (exchange.decide(command, head(), head())) {
      case Decision.Granted<List<CommitmentEvent>>(var events) ->
          exchange.asNext(type.cast(events.getFirst()));
      case Decision.Refused<List<CommitmentEvent>>(var refusal) ->
          throw new AssertionError(command + " was refused: " + refusal);
    };
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Recorded<CommitmentEvent> recorded : events()) {
      String name = recorded.event().getClass().getSimpleName();
      String side = recorded.event().getClass().getEnclosingClass().getSimpleName();
      text.append(' ').append(side.charAt(2)).append(recorded.version()).append(name);
      if (recorded.event() instanceof ExchangeEvent event) {
        text.append('(').append(event.seen()).append(')');
      }
    }
    return text.toString();
  }
}
