package io.danvan.taskboard.page;

import io.danvan.coordination.MatterSettings;
import io.danvan.coordination.access.AccessRule;
import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.FoldedCommitment;
import io.danvan.coordination.matter.AnswerClock;
import io.danvan.coordination.matter.AnswerRules;
import io.danvan.coordination.matter.Matter;
import io.danvan.coordination.matter.MatterAction;
import io.danvan.coordination.matter.MatterEvent.MatterAnswered;
import io.danvan.coordination.matter.MatterEvent.MatterRaised;
import io.danvan.coordination.matter.MattersRecord;
import io.danvan.coordination.meeting.Meeting;
import io.danvan.coordination.standing.DirectoryOrganisations;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.board.Histories;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Shows what was raised at a meeting: to its host and those above it each matter, to others only
 * how many there were.
 */
final class MatterLines {
  private final MatterSettings settings;
  private final int soon;
  private final Histories histories;
  private final MessageSource messages;
  private final Clock clock;

  MatterLines(
      MatterSettings settings, int soon, Histories histories, MessageSource messages, Clock clock) {
    this.settings = settings;
    this.soon = soon;
    this.histories = histories;
    this.messages = messages;
    this.clock = clock;
  }

  /** Whether the audience may know of each matter that was raised at a meeting. */
  static boolean told(Meeting meeting, Audience audience, CardViews.Names names) {
    return AccessRule.seesMatters(
        audience.organisation(), meeting.host(), new DirectoryOrganisations(names.organisations()));
  }

  /** What was raised at a meeting; null if nothing can be raised there. */
  @Nullable MattersView view(
      Meeting meeting, MattersRecord record, Audience audience, CardViews.Names names) {
    if (!meeting.kind().isPublic()) {
      return null;
    }
    boolean hosts = meeting.host().equals(audience.organisation());
    boolean raises =
        hosts
            && meeting.status() == Meeting.Status.HELD
            && AccessRule.actsOnMatter(audience.roles(), MatterAction.RAISE);
    AnswerRules rules = rules(names);
    return told(meeting, audience, names)
        ? new MattersView(
            String.valueOf(record.count()),
            record.matters().stream()
                .map(matter -> line(matter, rules, hosts ? audience : null, names))
                .toList(),
            raises)
        : new MattersView(roughly(record, names), null, false);
  }

  private AnswerRules rules(CardViews.Names names) {
    return new AnswerRules(settings.answerLimits(), names.organisations().calendar(), soon);
  }

  /** The last days of those matters of a meeting of which nobody was told anything yet. */
  List<LocalDate> overdue(MattersRecord record, CardViews.Names names) {
    AnswerRules rules = rules(names);
    LocalDate today = VietNam.today(clock);
    return record.matters().stream()
        .flatMap(matter -> rules.clock(matter, today).stream())
        .filter(AnswerClock::isOverdue)
        .map(AnswerClock::due)
        .sorted()
        .toList();
  }

  /** Where few come, their number may tell of one of them. */
  private String roughly(MattersRecord record, CardViews.Names names) {
    OptionalInt count = record.countForOthers();
    return count.isPresent()
        ? String.valueOf(count.getAsInt())
        : messages.getMessage("fewer", new Object[] {MattersRecord.SHOWN_FROM}, names.language());
  }

  private static List<String> actions(Matter matter, Optional<AnswerClock> due, Audience audience) {
    Stream<String> receipt =
        matter.takenBack() || !AccessRule.actsOnMatter(audience.roles(), MatterAction.ANSWER)
            ? Stream.empty()
            : Stream.of(MatterAction.RENEW_RECEIPT);
    return Stream.concat(
            MatterAction.open(matter, due).stream()
                .filter(action -> AccessRule.actsOnMatter(audience.roles(), action)),
            receipt)
        .toList();
  }

  private MattersView.Line line(
      Matter matter, AnswerRules rules, @Nullable Audience host, CardViews.Names names) {
    MatterRaised raised = matter.raised().event();
    Optional<AnswerClock> due = rules.clock(matter, VietNam.today(clock));
    return new MattersView.Line(
        matter.id().value(),
        matter.number(),
        "matter.topic." + raised.topic(),
        names.of(raised.unit()),
        raised.count(),
        raised.repeated(),
        "matter.by." + raised.raisedBy(),
        "matter.stage." + matter.stage(),
        due.map(each -> clock(each, matter)).orElse(null),
        matter.answer().map(answer -> words(answer, names)).orElse(null),
        matter.followUps().stream().map(each -> followUp(each, names)).toList(),
        matter.notDone() == null ? null : matter.notDone().event().reportedOn(),
        host == null ? List.of() : actions(matter, due, host));
  }

  private static MattersView.Clock clock(AnswerClock clock, Matter matter) {
    String icon =
        switch (clock.state()) {
          case OPEN -> "calendar";
          case DUE_SOON -> "clock";
          case OVERDUE -> "warning";
          case ANSWERED_ON_TIME, ANSWERED_LATE -> "check";
        };
    return new MattersView.Clock(
        clock.due(),
        clock.provisional(),
        matter
            .firstRecordedAt()
            .filter(_ -> clock.recordedLate())
            .map(VietNam::dateOf)
            .orElse(null),
        "matter.clock." + clock.state(),
        icon,
        clock.limit().basis(),
        clock.limit().verified());
  }

  private String words(MatterAnswered answer, CardViews.Names names) {
    List<String> words = new ArrayList<>();
    words.add(message("matter.answer." + answer.answer(), names));
    words.add(Timelines.day(answer.answeredOn()));
    words.add(message("matter.form." + answer.form(), names));
    if (answer.transferredTo() != null) {
      words.add(names.of(answer.transferredTo()));
    }
    return String.join(", ", words);
  }

  private String message(String key, CardViews.Names names) {
    return messages.getMessage(key, null, names.language());
  }

  private MattersView.FollowUp followUp(CommitmentId id, CardViews.Names names) {
    return histories
        .commitment(id)
        .map(FoldedCommitment::commitment)
        .map(found -> followUp(found, names))
        .orElseGet(() -> new MattersView.FollowUp("—", null, null));
  }

  private static MattersView.FollowUp followUp(Commitment found, CardViews.Names names) {
    return new MattersView.FollowUp(
        names.of(found.responsible()),
        found.dues().current(),
        "phase." + found.phase().kind().name());
  }
}
