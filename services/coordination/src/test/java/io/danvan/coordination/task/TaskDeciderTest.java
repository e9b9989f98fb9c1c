package io.danvan.coordination.task;

import static io.danvan.coordination.commitment.Exchange.PERSONAL_DATA;
import static io.danvan.coordination.commitment.Exchange.TODAY;
import static io.danvan.coordination.standing.NgheAn.ANH_SON_COMMITTEE;
import static io.danvan.coordination.standing.NgheAn.CON_CUONG_COMMITTEE;
import static io.danvan.coordination.standing.NgheAn.CON_CUONG_FRONT;
import static io.danvan.coordination.standing.NgheAn.GOVERNMENT;
import static io.danvan.coordination.standing.NgheAn.NOBODY;
import static io.danvan.coordination.standing.NgheAn.PROVINCE_COMMITTEE;
import static io.danvan.coordination.standing.NgheAn.headOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.commitment.AskerCommand;
import io.danvan.coordination.commitment.CommitmentEvent;
import io.danvan.coordination.commitment.Phase;
import io.danvan.coordination.commitment.RequestEvent.Amended;
import io.danvan.coordination.commitment.RequestEvent.Extended;
import io.danvan.coordination.commitment.RequestEvent.Requested;
import io.danvan.coordination.commitment.RequestEvent.Withdrawn;
import io.danvan.coordination.commitment.ResponsibleCommand;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.decision.Reason;
import io.danvan.coordination.standing.Standing;
import io.danvan.coordination.task.TaskCommand.AmendTask;
import io.danvan.coordination.task.TaskCommand.ChangedPart;
import io.danvan.coordination.task.TaskCommand.Clears;
import io.danvan.coordination.task.TaskCommand.CloseTask;
import io.danvan.coordination.task.TaskCommand.ExtendTask;
import io.danvan.coordination.task.TaskCommand.IssueTask;
import io.danvan.coordination.task.TaskCommand.NewPart;
import io.danvan.coordination.task.TaskCommand.WithdrawTask;
import io.danvan.coordination.task.TaskEvent.TaskAmended;
import io.danvan.coordination.task.TaskEvent.TaskIssued;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaskDeciderTest {
  private static final LocalDate DUE = TODAY.plusDays(60);
  private static final OrganisationId LEAD = PROVINCE_COMMITTEE.id();
  private static final String WHY = "Có lý do";

  @Test
  void issuingAsksEveryPartTheOwnOneFirst() {
    TaskStory story =
        TaskStory.issued(
            issue(part(CON_CUONG_COMMITTEE.id()), part(CON_CUONG_FRONT.id()), part(LEAD)));
    assertThat(story.requests())
        .extracting(Requested::responsible)
        .containsExactly(LEAD, CON_CUONG_COMMITTEE.id(), CON_CUONG_FRONT.id());
    assertThat(story.requests())
        .extracting(Requested::standing)
        .containsExactly(Standing.OWN, Standing.ASSIGNED, Standing.REQUESTED);
    TaskIssued issued = story.task().issue().event();
    assertThat(issued.parts())
        .extracting(TaskPart::commitment)
        .isEqualTo(story.requests().stream().map(Requested::commitment).toList());
  }

  @Test
  void aPartTakesResultAndDateFromTheTaskUnlessItHasItsOwn() {
    TaskStory story =
        TaskStory.issued(
            issue(
                part(LEAD),
                new NewPart(CON_CUONG_COMMITTEE.id(), "Việc", "Kết quả riêng", TODAY.plusDays(9))));
    assertThat(story.requests())
        .extracting(request -> request.result().value())
        .containsExactly("Kết quả chung", "Kết quả riêng");
    assertThat(story.requests()).extracting(Requested::due).containsExactly(DUE, TODAY.plusDays(9));
  }

  @Test
  void issuingIsRefusedWithTheRuleThatIsBroken() {
    assertRefused(issue(part(CON_CUONG_COMMITTEE.id())), Reason.OWN_PART_MISSING.code());
    assertRefused(issue(part(LEAD), part(LEAD)), Reason.DUPLICATE_PART.code());
    assertRefused(issue(part(LEAD), part(NOBODY)), Reason.UNKNOWN_ORGANISATION.code());
    assertRefused(issue(part(LEAD), part(GOVERNMENT.id())), Reason.NO_STANDING.code());
    assertRefused(
        new IssueTask("Tên", clears("Việc"), TODAY.minusDays(1), List.of(part(LEAD))),
        Reason.DATE_IN_THE_PAST.code());
    assertRefused(
        issue(new NewPart(LEAD, "Việc", null, DUE.plusDays(1))), Reason.DUE_AFTER_TASK.code());
    assertRefused(
        issue(new NewPart(LEAD, "Việc", null, TODAY.minusDays(1))), Reason.DATE_IN_THE_PAST.code());
    assertRefused(issue(new NewPart(LEAD, " ", null, null)), Reason.TEXT_MISSING.code());
    assertRefused(
        new IssueTask("Tên", clears(PERSONAL_DATA), DUE, List.of(part(LEAD))), "personal-data");
    assertRefused(
        new IssueTask("a".repeat(1_001), clears("Việc"), DUE, List.of(part(LEAD))),
        "text-too-long");
    assertRefused(
        new IssueTask(
            "Tên",
            new Clears(headOf(NOBODY), "Việc", "Ai làm gì", "Căn cứ", "Kết quả"),
            DUE,
            List.of(part(LEAD))),
        Reason.UNKNOWN_POSITION.code());
  }

  @Test
  void aRefusalNamesThePartThatItIsAbout() {
    OrganisationId other = CON_CUONG_COMMITTEE.id();
    assertThat(fieldRefused(part(LEAD), new NewPart(other, PERSONAL_DATA, null, null)))
        .isEqualTo("parts[1].work");
    assertThat(fieldRefused(part(LEAD), new NewPart(other, "Việc", " ", null)))
        .isEqualTo("parts[1].result");
    assertThat(fieldRefused(part(LEAD), new NewPart(other, "Việc", null, TODAY.minusDays(1))))
        .isEqualTo("parts[1].due");
    assertThat(fieldRefused(part(LEAD), new NewPart(other, "Việc", null, DUE.plusDays(1))))
        .isEqualTo("parts[1].due");
    assertThat(fieldRefused(part(LEAD), part(other), part(GOVERNMENT.id())))
        .isEqualTo("parts[2].responsible");
    assertThat(fieldRefused(part(LEAD), part(other), part(other)))
        .isEqualTo("parts[2].responsible");
    assertThat(
            TaskStory.factsOfRefusal(new IssueTask("Tên", clears(" "), DUE, List.of(part(LEAD)))))
        .containsEntry("field", "work");
  }

  @Test
  void amendingAsksAnewOnlyForThePartsItNames() {
    TaskStory story = TaskStory.issued(issue(part(LEAD), part(CON_CUONG_COMMITTEE.id())));
    ChangedPart change =
        new ChangedPart(story.requests().get(1).commitment(), "Việc mới", "Kết quả mới");
    List<CommitmentEvent> events =
        story.granted(
            new AmendTask(
                "Tên mới",
                clears("Việc"),
                List.of(change),
                List.of(part(ANH_SON_COMMITTEE.id())),
                WHY));
    assertThat(events)
        .<Class<?>>extracting(CommitmentEvent::getClass)
        .containsExactly(Amended.class, Requested.class);
    assertThat(((TaskAmended) story.last()).addedParts())
        .extracting(TaskPart::responsible)
        .containsExactly(ANH_SON_COMMITTEE.id());
    assertThat(story.task().title().value()).isEqualTo("Tên mới");
    assertThat(story.parts()).hasSize(3);
  }

  @Test
  void amendingIsRefusedWithTheRuleThatIsBroken() {
    TaskStory story = TaskStory.issued(issue(part(LEAD), part(CON_CUONG_COMMITTEE.id())));
    assertThat(story.refusal(amend(List.of(), List.of()))).isEqualTo(Reason.NOTHING_CHANGED.code());
    assertThat(story.refusal(amend(List.of(), List.of(part(CON_CUONG_COMMITTEE.id())))))
        .isEqualTo(Reason.DUPLICATE_PART.code());
    ChangedPart unknown =
        new ChangedPart(
            TaskStory.issued(issue(part(LEAD))).requests().getFirst().commitment(), "a", "b");
    assertThat(story.refusal(amend(List.of(unknown), List.of())))
        .isEqualTo(Reason.UNKNOWN_PART.code());
    ChangedPart change = new ChangedPart(story.requests().getLast().commitment(), "a", "b");
    assertThat(story.refusal(amend(List.of(change, change), List.of())))
        .isEqualTo(Reason.DUPLICATE_PART.code());
  }

  @Test
  void extendingMovesThePartsThatAreDueWithTheTask() {
    TaskStory story =
        TaskStory.issued(
            issue(
                part(LEAD),
                new NewPart(CON_CUONG_COMMITTEE.id(), "Bước một", null, TODAY.plusDays(9)),
                part(CON_CUONG_FRONT.id())));
    story.with(2, new ResponsibleCommand.Decline(WHY));
    List<CommitmentEvent> events = story.granted(new ExtendTask(DUE.plusDays(30), WHY));
    assertThat(events)
        .singleElement()
        .isInstanceOfSatisfying(
            Extended.class,
            extended -> {
              assertThat(extended.commitment()).isEqualTo(story.requests().getFirst().commitment());
              assertThat(extended.due()).isEqualTo(DUE.plusDays(30));
            });
    assertThat(story.task().dues().first()).isEqualTo(DUE);
    assertThat(story.task().clears().due()).isEqualTo(DUE.plusDays(30));
    assertThat(story.refusal(new ExtendTask(DUE, WHY))).isEqualTo(Reason.DATE_NOT_LATER.code());
    assertThat(story.refusal(new ExtendTask(TODAY.minusDays(1), WHY)))
        .isEqualTo(Reason.DATE_IN_THE_PAST.code());
  }

  @Test
  void closingNeedsEveryPartToBeOver() {
    TaskStory story = TaskStory.issued(issue(part(LEAD), part(CON_CUONG_FRONT.id())));
    story.with(1, new ResponsibleCommand.Decline(WHY));
    story.with(0, new ResponsibleCommand.Fulfil("Xong", List.of()));
    story.with(0, new AskerCommand.Confirm());
    assertThat(story.refusal(new CloseTask("Đạt"))).isEqualTo(Reason.PARTS_OPEN.code());
    story.with(1, new AskerCommand.Withdraw(WHY));
    assertThat(story.granted(new CloseTask("Đạt"))).isEmpty();
    assertThat(story.task().status()).isEqualTo(Task.Status.CLOSED);
    assertThat(story.refusal(new WithdrawTask(WHY))).isEqualTo(Reason.OUT_OF_TURN.code());
  }

  @Test
  void withdrawingEndsEveryOpenPart() {
    TaskStory story =
        TaskStory.issued(
            issue(part(LEAD), part(CON_CUONG_FRONT.id()), part(CON_CUONG_COMMITTEE.id())));
    story.with(0, new ResponsibleCommand.Fulfil("Xong", List.of()));
    story.with(0, new AskerCommand.Confirm());
    story.with(1, new ResponsibleCommand.Decline(WHY));
    assertThat(story.granted(new WithdrawTask(WHY)))
        .hasSize(2)
        .allSatisfy(event -> assertThat(event).isInstanceOf(Withdrawn.class));
    assertThat(story.parts())
        .extracting(part -> part.phase().kind())
        .containsExactly(Phase.Kind.CONFIRMED, Phase.Kind.WITHDRAWN, Phase.Kind.WITHDRAWN);
  }

  @Test
  void onlyTheLeadCommandsItsTask() {
    TaskStory story = TaskStory.issued(issue(part(LEAD), part(CON_CUONG_COMMITTEE.id())));
    assertThat(story.refusal(new CloseTask("Đạt"), CON_CUONG_COMMITTEE.id()))
        .isEqualTo(Reason.NOT_YOURS.code());
  }

  private static void assertRefused(IssueTask command, String code) {
    assertThat(TaskStory.refusalOfIssuing(command)).isEqualTo(code);
  }

  private static IssueTask issue(NewPart... parts) {
    return new IssueTask("Năm dân vận chính quyền", clears("Việc"), DUE, List.of(parts));
  }

  private static AmendTask amend(List<ChangedPart> changed, List<NewPart> added) {
    return new AmendTask("Năm dân vận chính quyền", clears("Việc"), changed, added, WHY);
  }

  private static Clears clears(String work) {
    return new Clears(headOf(LEAD), work, "Ai làm gì", "Căn cứ", "Kết quả chung");
  }

  private static NewPart part(OrganisationId responsible) {
    return new NewPart(responsible, "Phần việc", null, null);
  }

  private static @Nullable Object fieldRefused(NewPart... parts) {
    return TaskStory.factsOfRefusal(issue(parts)).get("field");
  }
}
