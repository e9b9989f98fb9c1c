package io.danvan.platform.inbox;

import io.danvan.platform.event.StreamId;
import io.danvan.platform.inbox.Batch.Read;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.web.WebRefusals;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes batches in, each in one transaction, and tries parked streams again. Thread-safe. */
final class Inbox {
  private static final Logger log = LoggerFactory.getLogger(Inbox.class);

  private final Admissions admissions;
  private final Isolation isolation;
  private final TransactionTemplate transaction;

  Inbox(Admissions admissions, PlatformTransactionManager transactions) {
    this.admissions = admissions;
    this.isolation = new Isolation(admissions, transactions);
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Takes a batch in, so that each of its events is applied, known already, or parked.
   *
   * @throws RuntimeException if nothing of it was done; it may be tried again unchanged
   */
  Outcome take(Batch batch) {
    Read read = batch.read(admissions.reader());
    try {
      return take(read, admissions::admit);
    } catch (RuntimeException e) {
      if (TransientFailures.includes(e)) {
        throw e;
      }
      log.warn("Repeating {} events one by one", read.arrivals().size(), QuietFailure.of(e));
      return take(read, isolation::admit);
    }
  }

  /**
   * Tries a stream's parked events again, in order, each by itself.
   *
   * @throws RuntimeException if nothing was done; it may be tried again unchanged
   */
  Outcome redrive(StreamId stream) {
    return transaction.execute(status -> isolation.admit(admissions.reopen(stream)));
  }

  /**
   * Removes a parked event that is not the stream's own, and tries the others again.
   *
   * @throws Refused if there is no such event, or if it may be the stream's own
   */
  Outcome discard(StreamId stream, ParkedStream.Place place) {
    return transaction.execute(
        status -> {
          // What came again in the meantime, whole, is no forgery any more.
          Outcome again = isolation.admit(admissions.reopen(stream));
          ParkedEvents parked = admissions.tables().parked();
          ParkReason reason =
              parked.reason(stream, place).orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND));
          if (!reason.alien()) {
            throw new Refused(InboxRefusals.mayBeGenuine(stream, place, reason));
          }
          parked.discard(stream, place);
          log.warn("An operator discarded {} {}, {}", stream, place.version(), reason);
          return Outcome.sum(List.of(again, isolation.admit(admissions.reopen(stream))));
        });
  }

  private Outcome take(Read read, Function<List<Arrival>, Outcome> admit) {
    return transaction.execute(
        status -> {
          Outcome outcome = admit.apply(read.arrivals());
          Instant now = admissions.clock().instant();
          DeadLetters deadLetters = admissions.tables().deadLetters();
          read.deadLetters().forEach(letter -> deadLetters.insert(letter, now));
          deadLetters.blank(read.redacted());
          admissions.tables().positions().advance(read.positions());
          return outcome;
        });
  }
}
