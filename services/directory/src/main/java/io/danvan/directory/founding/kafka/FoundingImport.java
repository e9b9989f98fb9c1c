package io.danvan.directory.founding.kafka;

import io.danvan.coordination.directory.CalendarYear;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.Ladder;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.directory.Unit;
import io.danvan.coordination.directory.kafka.DirectoryEvents;
import io.danvan.coordination.directory.kafka.DirectoryStreams;
import io.danvan.coordination.directory.kafka.DutyEvents;
import io.danvan.coordination.directory.kafka.LadderEvents;
import io.danvan.coordination.directory.postgres.DirectoryInMemory;
import io.danvan.directory.founding.FoundingOrganisation;
import io.danvan.directory.founding.FoundingRecords;
import io.danvan.platform.event.StreamId;
import io.danvan.platform.journal.Append;
import io.danvan.platform.journal.Journal;
import io.danvan.platform.registry.SchemaNotRegistered;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports the founding records that this installation does not have yet: all of them on the first
 * start, the rest after an interrupted one, none ever after.
 *
 * <p>It runs before the service reports itself ready, and brings the view up to date, so that a
 * ready service knows the records. A rule or ladder of a later release is left out where an
 * operator has declared one for the same time. A record's events are appended together, so a stream
 * is either there or not, and what is there is left alone. Instances that start at the same time
 * may both import: the slower one finds the faster one's streams.
 */
public final class FoundingImport implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(FoundingImport.class);

  /** Streams of one transaction: large enough to be fast, small enough to show progress. */
  private static final int BATCH = 1_000;

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final DirectoryInMemory directory;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final RetryTemplate untilDone =
      new RetryTemplate(
          RetryPolicy.builder()
              .includes(TransientDataAccessException.class, SchemaNotRegistered.class)
              .maxRetries(Long.MAX_VALUE)
              .delay(PAUSE)
              .build());

  /** Imports into this journal what the directory does not know. */
  public FoundingImport(
      DirectoryInMemory directory, Journal journal, TransactionTemplate transaction) {
    this.directory = directory;
    this.journal = journal;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<Append> missing = missing();
    for (int from = 0; from < missing.size(); from += BATCH) {
      int to = Math.min(from + BATCH, missing.size());
      append(missing.subList(from, to));
      LOG.info("Founding records imported: {} of {}", to, missing.size());
    }
    directory.refresh();
  }

  private List<Append> missing() {
    Organisations known = directory.now();
    FoundingRecords records = FoundingRecords.read();
    Stream<Append> units =
        records.units().stream()
            .filter(unit -> known.unit(unit.id()).isEmpty())
            .map(FoundingImport::beginning);
    Stream<Append> organisations =
        records.organisations().stream()
            .filter(each -> known.find(each.organisation().id()).isEmpty())
            .map(FoundingImport::beginning);
    Stream<Append> rules =
        records.dutyRules().stream()
            .filter(rule -> known.dutyRules().stream().noneMatch(rule::overlaps))
            .map(FoundingImport::beginning);
    Stream<Append> years =
        records.calendarYears().stream()
            .filter(year -> known.calendar().year(year.year()).isEmpty())
            .map(FoundingImport::beginning);
    Stream<Append> ladders =
        records.ladders().stream()
            .filter(ladder -> known.ladders().stream().noneMatch(ladder::isInForceWith))
            .map(FoundingImport::beginning);
    return Stream.of(units, organisations, rules, years, ladders).flatMap(each -> each).toList();
  }

  /** Tries again while something else is away, or another instance imports the same. */
  private void append(List<Append> batch) {
    untilDone.invoke(
        () -> {
          transaction.executeWithoutResult(status -> appendMissing(batch));
          return batch.size();
        });
  }

  private void appendMissing(List<Append> batch) {
    Map<StreamId, Long> versions =
        journal.lock(batch.stream().map(append -> append.stream().id()).toList());
    List<Append> missing =
        batch.stream()
            .filter(append -> versions.getOrDefault(append.stream().id(), 0L) == 0)
            .toList();
    if (!missing.isEmpty()) {
      journal.append(missing);
    }
  }

  private static Append beginning(Unit unit) {
    return new Append(
        DirectoryStreams.of(unit.id()), 0, List.of(DirectoryEvents.established(unit)));
  }

  private static Append beginning(DutyRule rule) {
    return new Append(DirectoryStreams.of(rule.id()), 0, List.of(DutyEvents.declared(rule)));
  }

  private static Append beginning(CalendarYear year) {
    return new Append(
        DirectoryStreams.ofCalendar(year.year()), 0, List.of(DutyEvents.declared(year)));
  }

  private static Append beginning(Ladder ladder) {
    return new Append(DirectoryStreams.of(ladder.id()), 0, List.of(LadderEvents.declared(ladder)));
  }

  private static Append beginning(FoundingOrganisation founding) {
    List<SpecificRecord> events = new ArrayList<>();
    events.add(DirectoryEvents.established(founding.organisation()));
    founding.positions().forEach(each -> events.add(DirectoryEvents.established(each)));
    return new Append(DirectoryStreams.of(founding.organisation().id()), 0, events);
  }
}
