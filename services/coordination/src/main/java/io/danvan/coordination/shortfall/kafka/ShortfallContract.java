package io.danvan.coordination.shortfall.kafka;

import static io.danvan.coordination.common.kafka.CommonContract.toContract;
import static io.danvan.coordination.common.kafka.CommonContract.toDomain;

import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.directory.DutyRuleId;
import io.danvan.coordination.shortfall.ShortfallExplained;
import io.danvan.coordination.shortfall.ShortfallId;
import java.time.YearMonth;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Explanations between the domain and the contract; nothing else knows both. */
public final class ShortfallContract {
  private ShortfallContract() {}

  /** The event as a record of the contract. */
  public static SpecificRecord write(ShortfallExplained event) {
    PositionId position = event.position();
    return new io.danvan.events.meeting.ShortfallExplained(
        event.shortfall().value(),
        toContract(event.author()),
        event.rule().value(),
        position == null ? null : position.value(),
        event.month().atDay(1),
        toContract(event.explanation()));
  }

  /** The record as an event of the domain; empty if it belongs to another family. */
  public static Optional<ShortfallExplained> read(SpecificRecord record) {
    return record instanceof io.danvan.events.meeting.ShortfallExplained it
        ? Optional.of(
            new ShortfallExplained(
                new ShortfallId(it.getShortfall()),
                toDomain(it.getAuthor()),
                new DutyRuleId(it.getRule()),
                it.getPosition().map(PositionId::new).orElse(null),
                YearMonth.from(it.getMonth()),
                toDomain(it.getExplanation())))
        : Optional.empty();
  }
}
