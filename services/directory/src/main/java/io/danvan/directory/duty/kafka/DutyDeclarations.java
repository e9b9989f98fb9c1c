package io.danvan.directory.duty.kafka;

import io.danvan.coordination.directory.CalendarYear;
import io.danvan.coordination.directory.Dated;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.Ladder;
import io.danvan.coordination.directory.Vacancies;
import io.danvan.coordination.directory.kafka.DirectoryEvents;
import io.danvan.coordination.directory.kafka.DirectoryStreams;
import io.danvan.coordination.directory.kafka.DutyEvents;
import io.danvan.coordination.directory.kafka.LadderEvents;
import io.danvan.directory.duty.DutyRules;
import io.danvan.directory.duty.Ladders;
import io.danvan.platform.event.Stream;
import io.danvan.platform.journal.Append;
import io.danvan.platform.journal.Journal;
import io.danvan.platform.refusal.Refusal;
import io.danvan.platform.refusal.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/**
 * Declares what offices owe, when they work or are vacant, and how what is late climbs, in the
 * current transaction. A declaration replaces the one before of the same rule, year, position or
 * ladder; what was said before stays in the stream. Thread-safe.
 */
public final class DutyDeclarations {
  private final DutyRules rules;
  private final Ladders ladders;
  private final Journal journal;

  /** Declares in this journal; the rules and ladders are those that it has brought about. */
  public DutyDeclarations(DutyRules rules, Ladders ladders, Journal journal) {
    this.rules = rules;
    this.ladders = ladders;
    this.journal = journal;
  }

  /**
   * Declares a rule, new or known.
   *
   * @throws Refused if an office would owe the same duty by two rules on one day, or if the id is
   *     that of something else
   */
  public void declare(DutyRule rule) {
    List<DutyRule> declared = rules.lock();
    List<DutyRule> others =
        declared.stream().filter(other -> !other.id().equals(rule.id())).toList();
    refuseOverlap(
        "duty-rules-overlap",
        others.stream().filter(rule::overlaps).findFirst(),
        other -> other.id().value());
    boolean known = others.size() < declared.size();
    append(DirectoryStreams.of(rule.id()), known, DutyEvents.declared(rule));
  }

  /**
   * Declares an escalation ladder, new or known.
   *
   * @throws Refused if two ladders would hold for what is due on one day, or if the id is that of
   *     something else
   */
  public void declare(Ladder ladder) {
    List<Ladder> declared = ladders.lock();
    List<Ladder> others =
        declared.stream().filter(other -> !other.id().equals(ladder.id())).toList();
    refuseOverlap(
        "ladders-overlap",
        others.stream().filter(ladder::isInForceWith).findFirst(),
        other -> other.id().value());
    boolean known = others.size() < declared.size();
    append(DirectoryStreams.of(ladder.id()), known, LadderEvents.declared(ladder));
  }

  /** Declares on which days a position has no holder. */
  public void declare(Vacancies vacancies) {
    Stream stream = DirectoryStreams.of(vacancies.organisation());
    append(stream, version(stream), DirectoryEvents.declared(vacancies));
  }

  /** Declares the working days of a year. */
  public void declare(CalendarYear year) {
    Stream stream = DirectoryStreams.ofCalendar(year.year());
    append(stream, version(stream), DutyEvents.declared(year));
  }

  private static <T extends Dated> void refuseOverlap(
      String code, Optional<T> other, Function<T, UUID> id) {
    other.ifPresent(
        it -> {
          throw new Refused(
              Refusal.of(code, 409, Map.of("rule", id.apply(it), "validFrom", it.validFrom())));
        });
  }

  /**
   * A stream that exists although what it should declare is not known is that of another record.
   */
  private void append(Stream stream, boolean known, SpecificRecord event) {
    long version = version(stream);
    if (version > 0 && !known) {
      throw new Refused(Refusal.of("id-in-use", 409, Map.of("id", stream.id().value())));
    }
    append(stream, version, event);
  }

  private long version(Stream stream) {
    return journal.lock(List.of(stream.id())).getOrDefault(stream.id(), 0L);
  }

  private void append(Stream stream, long version, SpecificRecord event) {
    journal.append(List.of(new Append(stream, version, List.of(event))));
  }
}
