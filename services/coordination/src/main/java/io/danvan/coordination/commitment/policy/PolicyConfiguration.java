package io.danvan.coordination.commitment.policy;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import io.danvan.coordination.commitment.Commitments;
import io.danvan.platform.journal.OwnStreams;
import io.danvan.platform.timer.TimerConfiguration;
import io.danvan.platform.timer.Timers;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The policies of a body's service, in whose database their timers are. */
@Configuration(proxyBeanMethods = false)
@Import(TimerConfiguration.class)
public class PolicyConfiguration {
  @Bean
  SentBack sentBack(Timers timers, OwnStreams own, Clock clock) {
    return new SentBack(timers, own, clock);
  }

  @Bean
  OneTimeTask<Void> sendBackDisputed(
      Commitments commitments, PlatformTransactionManager transactions) {
    return Timers.work(
        SentBack.TIMER,
        new TransactionTemplate(transactions),
        timer -> SentBack.sendBack(timer, commitments));
  }
}
