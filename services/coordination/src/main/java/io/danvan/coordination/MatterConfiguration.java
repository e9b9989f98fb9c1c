package io.danvan.coordination;

import io.danvan.coordination.commitment.Commitments;
import io.danvan.coordination.complaint.ComplaintActions;
import io.danvan.coordination.complaint.ComplaintCounts;
import io.danvan.coordination.complaint.postgres.ComplaintPostgresConfiguration;
import io.danvan.coordination.complaint.web.ComplaintWebConfiguration;
import io.danvan.coordination.decision.OnceByOrigin;
import io.danvan.coordination.decision.Situations;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.matter.AnswerRules;
import io.danvan.coordination.matter.MatterActions;
import io.danvan.coordination.matter.MatterReading;
import io.danvan.coordination.matter.Matters;
import io.danvan.coordination.matter.postgres.MatterPostgresConfiguration;
import io.danvan.coordination.matter.web.MatterWebConfiguration;
import io.danvan.coordination.meeting.MeetingReading;
import io.danvan.coordination.meeting.Meetings;
import io.danvan.coordination.receipt.ReceiptActions;
import io.danvan.coordination.receipt.ReceiptDesk;
import io.danvan.coordination.receipt.Receipts;
import io.danvan.coordination.receipt.postgres.ReceiptPostgresConfiguration;
import io.danvan.coordination.receipt.web.ReceiptWebConfiguration;
import io.danvan.coordination.standing.OrganisationViews;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * What people raise at meetings, its receipts, and the numbers of complaints, in a body's service.
 */
@Configuration(proxyBeanMethods = false)
@Import({
  MatterLimitsConfiguration.class,
  MatterPostgresConfiguration.class,
  ReceiptPostgresConfiguration.class,
  ComplaintPostgresConfiguration.class,
  MatterWebConfiguration.class,
  ReceiptWebConfiguration.class,
  ComplaintWebConfiguration.class
})
public class MatterConfiguration {
  @Bean
  MatterActions matterActions(
      Matters matters,
      Meetings meetings,
      Commitments commitments,
      Situations situations,
      OnceByOrigin once,
      Supplier<AnswerRules> answerRules) {
    return new MatterActions(matters, meetings, commitments, situations, once, answerRules);
  }

  @Bean
  Supplier<AnswerRules> answerRules(
      MatterSettings matters, CoordinationSettings settings, Directory directory) {
    return () ->
        new AnswerRules(matters.answerLimits(), directory.now().calendar(), settings.dueSoonDays());
  }

  @Bean
  ReceiptActions receiptActions(
      Receipts receipts,
      Meetings meetings,
      Matters matters,
      Situations situations,
      CoordinationSettings settings) {
    var codes = new ReceiptActions.Codes(settings.body(), new SecureRandom());
    return new ReceiptActions(receipts, meetings, matters, situations, codes);
  }

  @Bean
  ComplaintActions complaintActions(
      ComplaintCounts counts, Situations situations, CoordinationSettings settings) {
    return new ComplaintActions(counts, situations, settings.body());
  }

  @Bean
  ReceiptDesk receiptDesk(
      Receipts receipts,
      Meetings meetings,
      Matters matters,
      Commitments commitments,
      Supplier<AnswerRules> answerRules,
      Clock clock) {
    return new ReceiptDesk(receipts, meetings, matters, commitments, answerRules, clock);
  }

  @Bean
  MatterReading matterReading(
      Matters matters, MeetingReading meetings, Supplier<OrganisationViews> directory) {
    return new MatterReading(matters, meetings, directory);
  }
}
