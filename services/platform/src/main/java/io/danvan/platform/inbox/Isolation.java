package io.danvan.platform.inbox;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Admits arrivals one by one, each behind a savepoint, so that one which cannot be applied is
 * parked and does not hold up the others. Thread-safe; every call belongs in a transaction.
 */
final class Isolation {
  private static final Logger log = LoggerFactory.getLogger(Isolation.class);

  private final Admissions admissions;
  private final TransactionTemplate savepoint;

  Isolation(Admissions admissions, PlatformTransactionManager transactions) {
    this.admissions = admissions;
    this.savepoint = new TransactionTemplate(transactions);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Admits each arrival; what fails for good is parked, what fails in passing is thrown. */
  Outcome admit(List<Arrival> arrivals) {
    admissions.gate().lock(arrivals.stream().map(Arrival::stream).collect(toSet()));
    List<Outcome> outcomes = new ArrayList<>();
    Deque<Arrival> waiting = new ArrayDeque<>(arrivals);
    while (!waiting.isEmpty()) {
      Outcome outcome = admit(waiting.removeFirst());
      outcomes.add(outcome);
      waiting.addAll(admissions.takeParked(outcome.filled()));
    }
    return Outcome.sum(outcomes);
  }

  private Outcome admit(Arrival arrival) {
    try {
      return savepoint.execute(status -> admissions.admitAlone(arrival));
    } catch (RuntimeException e) {
      if (TransientFailures.includes(e)) {
        throw e;
      }
      log.error(
          "Cannot apply {} {}", arrival.stream(), arrival.place().version(), QuietFailure.of(e));
      return admissions.admitAlone(arrival.as(ParkReason.FAILED, detail(e)));
    }
  }

  /** Messages of failures may repeat what the event says, which is not for operators. */
  private static String detail(RuntimeException failure) {
    return QuietFailure.kind(NestedExceptionUtils.getMostSpecificCause(failure));
  }
}
