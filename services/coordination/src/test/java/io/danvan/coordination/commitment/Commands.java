package io.danvan.coordination.commitment;

import static io.danvan.coordination.commitment.Exchange.TODAY;
import static io.danvan.coordination.standing.NgheAn.ANH_SON_COMMITTEE;
import static io.danvan.coordination.standing.NgheAn.PROVINCE_COMMITTEE;

import io.danvan.coordination.commitment.Explanations.Demand;
import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.DocumentReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The commands that are each party's turn, with random content that keeps the rules. */
final class Commands {
  private static final String TEXT = "Nội dung";

  private static final AnswerId ANSWER = new AnswerId(new UUID(7, 7));
  private static final DocumentReference DOCUMENT =
      new DocumentReference("12/TB", TODAY, PROVINCE_COMMITTEE.id(), null, null);

  private Commands() {}

  static List<AskerCommand> ofAsker(Commitment state, Random random) {
    LocalDate due = state.dues().current().plusDays(1 + random.nextInt(2));
    List<AskerCommand> commands = new ArrayList<>();
    for (Action action : Turns.open(state, Party.ASKER)) {
      commands.add(
          switch (action) {
            case AMEND ->
                new AskerCommand.Amend(TEXT + " " + state.position().request(), TEXT, TEXT);
            case EXTEND -> new AskerCommand.Extend(due, TEXT);
            case REFUSE_EXTENSION -> new AskerCommand.RefuseExtension(TEXT);
            case CLARIFY -> new AskerCommand.Clarify(TEXT);
            case GRANT_TRANSFER -> new AskerCommand.GrantTransfer(ANH_SON_COMMITTEE.id());
            case REFUSE_TRANSFER -> new AskerCommand.RefuseTransfer(TEXT);
            case CONFIRM -> new AskerCommand.Confirm();
            case RETURN -> new AskerCommand.Return(TEXT);
            case REOPEN -> new AskerCommand.Reopen(TEXT);
            case PAUSE_ESCALATION ->
                new AskerCommand.PauseEscalation(random.nextBoolean() ? due : null, TEXT);
            case RESUME_ESCALATION -> new AskerCommand.ResumeEscalation(TEXT);
            case WITHDRAW -> new AskerCommand.Withdraw(TEXT);
            default -> throw new AssertionError(action);
          });
    }
    return commands;
  }

  static List<ResponsibleCommand> ofResponsible(Commitment state, Random random) {
    LocalDate due = state.dues().current().plusDays(1 + random.nextInt(2));
    List<ResponsibleCommand> commands = new ArrayList<>();
    for (Action action : Turns.open(state, Party.RESPONSIBLE)) {
      commands.add(
          switch (action) {
            case ACCEPT -> new ResponsibleCommand.Accept();
            case DECLINE -> new ResponsibleCommand.Decline(TEXT);
            case OBJECT -> new ResponsibleCommand.RaiseObjection(TEXT);
            case REPORT_PROGRESS ->
                new ResponsibleCommand.ReportProgress(random.nextInt(101), TEXT, TEXT, List.of());
            case DELIVER_ANSWER -> new ResponsibleCommand.DeliverAnswer(TODAY, DOCUMENT, true);
            case PUBLISH_ANSWER -> new ResponsibleCommand.PublishAnswer(ANSWER, DOCUMENT);
            case FULFIL -> new ResponsibleCommand.Fulfil(TEXT, List.of());
            case ASK_EXTENSION -> new ResponsibleCommand.AskExtension(due, TEXT);
            case ASK_CLARIFICATION -> new ResponsibleCommand.AskClarification(TEXT);
            case ASK_TRANSFER -> new ResponsibleCommand.AskTransfer(ANH_SON_COMMITTEE.id(), TEXT);
            case GIVE_EXPLANATION ->
                new ResponsibleCommand.GiveExplanation(PROVINCE_COMMITTEE.id(), TEXT);
            default -> throw new AssertionError(action);
          });
    }
    return commands;
  }

  static List<FrontCommand> ofFront(Commitment state) {
    return Turns.open(state, Party.FRONT).isEmpty()
        ? List.of()
        : List.of(
            new FrontCommand.Verify(SurveyMethod.INTERVIEWS, 12, TEXT),
            new FrontCommand.Dispute(SurveyMethod.RESIDENTS_MEETING, 30, TEXT));
  }

  static List<SuperiorCommand> ofSuperior(Commitment state) {
    List<Demand> open = state.explanations().open();
    return open.isEmpty() && state.phase().kind() != Phase.Kind.WITHDRAWN
        ? List.of(new SuperiorCommand.DemandExplanation(TEXT))
        : List.of();
  }
}
