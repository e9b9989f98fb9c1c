package io.danvan.coordination.commitment.policy;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.danvan.coordination.CoordinationSettings;
import io.danvan.coordination.commitment.Commitments;
import io.danvan.coordination.commitment.policy.kafka.LadderChanges;
import io.danvan.coordination.standing.OrganisationViews;
import io.danvan.platform.inbox.InboxReach;
import io.danvan.platform.journal.OwnStreams;
import io.danvan.platform.journal.StreamGate;
import io.danvan.platform.time.VietNam;
import io.danvan.platform.timer.TimerConfiguration;
import io.danvan.platform.timer.Timers;
import java.time.Clock;
import java.time.LocalTime;
import java.util.function.Supplier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The policies of a body's service, in whose database their timers are. */
@Configuration(proxyBeanMethods = false)
@Import(TimerConfiguration.class)
public class PolicyConfiguration {
  @Bean
  DisputeTimers disputeTimers(Timers timers, OwnStreams own) {
    return new DisputeTimers(timers, own);
  }

  @Bean
  OneTimeTask<Void> sendBackDisputed(
      Commitments commitments, PlatformTransactionManager transactions) {
    return Timers.work(
        DisputeTimers.TIMER,
        new TransactionTemplate(transactions),
        timer -> DisputeTimers.sendBack(timer, commitments));
  }

  @Bean
  LadderTimers ladderTimers(
      Timers timers,
      CoordinationSettings settings,
      StreamGate gate,
      Supplier<OrganisationViews> directory) {
    return new LadderTimers(timers, settings.body(), gate, directory);
  }

  /**
   * A step may be taken once all is known that was handed in before the day. The day that it is
   * taken for is the one that the inbox has reached, so midnight may pass between the two.
   */
  @Bean
  OneTimeTask<Void> takeLadderStep(
      LadderTimers ladder,
      Commitments commitments,
      InboxReach inbox,
      PlatformTransactionManager transactions,
      Clock clock) {
    return Timers.work(
        LadderTimers.TIMER,
        new TransactionTemplate(transactions),
        () -> inbox.includes(VietNam.today(clock).atStartOfDay(VietNam.ZONE).toInstant()),
        timer -> ladder.take(timer, commitments, VietNam.dateOf(inbox.reached())));
  }

  /** After steps are due: those of the day have their timers already. */
  @Bean
  RecurringTask<Void> setLadderTimersDaily(LadderTimers ladder, Commitments commitments) {
    return Timers.daily(
        "set-ladder-timers-daily", LocalTime.of(0, 1), () -> ladder.setAll(commitments));
  }

  @Bean
  OneTimeTask<Void> setLadderTimers(LadderTimers ladder, Commitments commitments) {
    return Timers.work(
        LadderChanges.TIMER,
        TransactionOperations.withoutTransaction(),
        timer -> ladder.setAll(commitments));
  }

  @Bean
  LadderChanges ladderChanges(Timers timers, Clock clock) {
    return new LadderChanges(timers, clock);
  }

  /** Finds what a service that did not run, or did not know of ladders, left without a timer. */
  @Bean
  ApplicationRunner setLadderTimersAtStart(LadderChanges changes) {
    return _ -> changes.lookAgain();
  }
}
