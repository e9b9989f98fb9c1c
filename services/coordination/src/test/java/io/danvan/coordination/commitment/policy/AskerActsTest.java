package io.danvan.coordination.commitment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.commitment.AskerCommand;
import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.CommitmentEvent;
import io.danvan.coordination.commitment.CommitmentRecord;
import io.danvan.coordination.commitment.CommitmentStreams;
import io.danvan.coordination.commitment.Commitments;
import io.danvan.coordination.commitment.Exchange;
import io.danvan.coordination.commitment.RequestEvent;
import io.danvan.coordination.commitment.ResponseEvent;
import io.danvan.coordination.commitment.ResponsibleCommand;
import io.danvan.coordination.commitment.Stamp;
import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.FreeText;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AskerActsTest {
  private final Exchange exchange =
      Exchange.requested()
          .with(new ResponsibleCommand.Accept())
          .with(new AskerCommand.Extend(Exchange.DUE.plusDays(5), "Mưa lũ"));
  private final List<CommitmentEvent> written = new ArrayList<>();

  @Test
  void decideOnAllThatTheAskerWrote() {
    act(CommitmentStreams.of(exchange.events()));

    assertThat(written).hasSize(1);
  }

  @Test
  void decideNothingWhileSomethingThatTheAskerWroteIsHidden() {
    act(
        CommitmentStreams.of(
            exchange.events().stream()
                .filter(recorded -> !(recorded.event() instanceof ResponseEvent))
                .toList()));

    assertThat(written).isEmpty();
  }

  private void act(CommitmentStreams streams) {
    Commitment commitment = exchange.commitment();
    CommitmentRecord record =
        new CommitmentRecord(commitment.id(), Classification.COORDINATION, streams);
    Stamp stamp = new Stamp(commitment.id(), Author.of(commitment.asker()), 0);
    AskerActs.act(
        commitment.id(),
        known(record),
        _ -> Optional.of(new RequestEvent.Withdrawn(stamp, new FreeText("Theo quy tắc"))));
  }

  /** Commitments of which one is known. */
  private Commitments known(CommitmentRecord record) {
    return (Commitments)
        Proxy.newProxyInstance(
            Commitments.class.getClassLoader(),
            new Class<?>[] {Commitments.class},
            (_, method, arguments) ->
                switch (method.getName()) {
                  case "find", "lock" -> Optional.of(record);
                  case "append" -> written.addAll(events(arguments[0]));
                  default -> throw new AssertionError(method);
                });
  }

  private static List<CommitmentEvent> events(Object appended) {
    return ((List<?>) appended).stream().map(CommitmentEvent.class::cast).toList();
  }
}
