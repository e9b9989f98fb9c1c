package io.danvan.taskboard.testing;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.shortfall.ShortfallExplained;
import io.danvan.coordination.shortfall.ShortfallId;
import io.danvan.coordination.shortfall.kafka.ShortfallContract;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.event.StreamId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;

/** What an office said of what it lacks, as its own service writes it. */
public final class ExplainedShortfall {
  private ExplainedShortfall() {}

  /** Takes an office's explanations of a month to the board, one after the other. */
  public static void of(
      DutyRule rule,
      OrganisationId organisation,
      YearMonth month,
      Consumer<List<RecordedEvent>> board,
      String... words) {
    ShortfallId id = ShortfallId.of(rule.id(), organisation, month);
    Streams streams = new Streams();
    for (String each : words) {
      var event =
          new ShortfallExplained(
              id,
              Author.of(organisation),
              rule.id(),
              Country.head(organisation),
              month,
              new FreeText(each));
      board.accept(
          List.of(
              streams.next(
                  new StreamId(id.toString()),
                  id.value(),
                  ShortfallContract.write(event),
                  Classification.PUBLIC,
                  Instant.now())));
    }
  }
}
