package io.danvan.coordination.commitment.web;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.danvan.coordination.commitment.Action;
import io.danvan.coordination.commitment.AskerCommand;
import io.danvan.coordination.commitment.CommitmentCommand;
import io.danvan.coordination.commitment.FrontCommand;
import io.danvan.coordination.commitment.ResponsibleCommand;
import io.danvan.coordination.commitment.SuperiorCommand;
import io.danvan.coordination.common.Origin;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command on a commitment as it comes in.
 *
 * @param origin the record of an agency's own system that it comes from, if one does
 */
record CommitmentOrder(CommitmentCommand command, @Nullable Origin origin) {
  /** The commands by the actions that name them. */
  static final Map<String, Class<? extends CommitmentCommand>> TYPES =
      Arrays.stream(Action.values())
          .filter(CommitmentOrder::isOneOrder)
          .collect(toUnmodifiableMap(Action::code, CommitmentOrder::type));

  /** An answer is not published by one order: one person drafts it, another one publishes it. */
  private static boolean isOneOrder(Action action) {
    return action != Action.PUBLISH_ANSWER;
  }

  private static Class<? extends CommitmentCommand> type(Action action) {
    return switch (action) {
      case ACCEPT -> ResponsibleCommand.Accept.class;
      case DECLINE -> ResponsibleCommand.Decline.class;
      case OBJECT -> ResponsibleCommand.RaiseObjection.class;
      case REPORT_PROGRESS -> ResponsibleCommand.ReportProgress.class;
      case DELIVER_ANSWER -> ResponsibleCommand.DeliverAnswer.class;
      case PUBLISH_ANSWER -> ResponsibleCommand.PublishAnswer.class;
      case FULFIL -> ResponsibleCommand.Fulfil.class;
      case ASK_EXTENSION -> ResponsibleCommand.AskExtension.class;
      case ASK_CLARIFICATION -> ResponsibleCommand.AskClarification.class;
      case ASK_TRANSFER -> ResponsibleCommand.AskTransfer.class;
      case GIVE_EXPLANATION -> ResponsibleCommand.GiveExplanation.class;
      case AMEND -> AskerCommand.Amend.class;
      case EXTEND -> AskerCommand.Extend.class;
      case REFUSE_EXTENSION -> AskerCommand.RefuseExtension.class;
      case CLARIFY -> AskerCommand.Clarify.class;
      case GRANT_TRANSFER -> AskerCommand.GrantTransfer.class;
      case REFUSE_TRANSFER -> AskerCommand.RefuseTransfer.class;
      case CONFIRM -> AskerCommand.Confirm.class;
      case RETURN -> AskerCommand.Return.class;
      case REOPEN -> AskerCommand.Reopen.class;
      case PAUSE_ESCALATION -> AskerCommand.PauseEscalation.class;
      case RESUME_ESCALATION -> AskerCommand.ResumeEscalation.class;
      case WITHDRAW -> AskerCommand.Withdraw.class;
      case DEMAND_EXPLANATION -> SuperiorCommand.DemandExplanation.class;
      case VERIFY -> FrontCommand.Verify.class;
      case DISPUTE -> FrontCommand.Dispute.class;
    };
  }
}
