package io.danvan.directory.duty.kafka;

import io.danvan.coordination.directory.CalendarYear;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.kafka.DirectoryStreams;
import io.danvan.coordination.directory.kafka.DutyEvents;
import io.danvan.directory.duty.DutyRules;
import io.danvan.platform.event.Stream;
import io.danvan.platform.journal.Append;
import io.danvan.platform.journal.Journal;
import io.danvan.platform.refusal.Refusal;
import io.danvan.platform.refusal.Refused;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * Declares what offices owe and when they work, in the current transaction. A declaration replaces
 * the one before of the same rule or year; what was said before stays in the stream. Thread-safe.
 */
public final class DutyDeclarations {
  private final DutyRules rules;
  private final Journal journal;

  /** Declares in this journal; the rules are those that it has brought about. */
  public DutyDeclarations(DutyRules rules, Journal journal) {
    this.rules = rules;
    this.journal = journal;
  }

  /**
   * Declares a rule, new or known.
   *
   * @throws Refused if an office would owe the same duty by two rules on one day, or if the id is
   *     that of something else
   */
  public void declare(DutyRule rule) {
    List<DutyRule> known = rules.lock();
    known.stream()
        .filter(other -> !other.id().equals(rule.id()) && other.overlaps(rule))
        .findFirst()
        .ifPresent(
            other -> {
              throw new Refused(
                  Refusal.of(
                      "duty-rules-overlap",
                      409,
                      Map.of("rule", other.id().value(), "validFrom", other.validFrom())));
            });
    Stream stream = DirectoryStreams.of(rule.id());
    long version = version(stream);
    if (version > 0 && known.stream().noneMatch(other -> other.id().equals(rule.id()))) {
      throw new Refused(Refusal.of("id-in-use", 409, Map.of("id", rule.id().value())));
    }
    append(stream, version, DutyEvents.declared(rule));
  }

  /** Declares the working days of a year. */
  public void declare(CalendarYear year) {
    Stream stream = DirectoryStreams.ofCalendar(year.year());
    append(stream, version(stream), DutyEvents.declared(year));
  }

  private long version(Stream stream) {
    return journal.lock(List.of(stream.id())).getOrDefault(stream.id(), 0L);
  }

  private void append(Stream stream, long version, SpecificRecord event) {
    journal.append(List.of(new Append(stream, version, List.of(event))));
  }
}
