package io.danvan.coordination.matter.web;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.common.web.Names;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.matter.AnswerClock;
import io.danvan.coordination.matter.AnswerLimit;
import io.danvan.coordination.matter.AnswerRules;
import io.danvan.coordination.matter.Matter;
import io.danvan.coordination.matter.MatterEvent.MatterAnswered;
import io.danvan.coordination.matter.MatterEvent.MatterRaised;
import io.danvan.coordination.matter.MatterEvent.MatterReportedNotDone;
import io.danvan.coordination.matter.MatterReading;
import io.danvan.coordination.matter.MattersRecord;
import io.danvan.platform.time.VietNam;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows matters to callers. Who may see them is decided before. */
final class MatterViews {
  private final Directory directory;
  private final Supplier<AnswerRules> rules;
  private final Clock clock;

  MatterViews(Directory directory, Supplier<AnswerRules> rules, Clock clock) {
    this.directory = directory;
    this.rules = rules;
    this.clock = clock;
  }

  MattersView view(MatterReading.Found found) {
    MattersRecord record = found.record();
    if (found.told()) {
      return new MattersView(
          record.count(), null, record.matters().stream().map(this::view).toList());
    }
    OptionalInt count = record.countForOthers();
    return count.isPresent()
        ? new MattersView(count.getAsInt(), null, null)
        : new MattersView(null, MattersRecord.SHOWN_FROM, null);
  }

  MatterView view(Matter matter) {
    Names names = new Names(directory.now());
    Recorded<MatterRaised> raised = matter.raised();
    Recorded<MatterReportedNotDone> notDone = matter.notDone();
    return new MatterView(
        matter.id(),
        Long.toString(matter.version()),
        matter.number(),
        raised.event().topic(),
        names.of(raised.event().unit()),
        raised.event().count(),
        raised.event().repeated(),
        raised.event().raisedBy(),
        raised.event().raisedOn(),
        raised.at(),
        matter.stage(),
        clock(matter),
        matter.answers().stream().map(each -> answered(each, names)).toList(),
        matter.followUps(),
        notDone == null ? null : notDone.event().reportedOn());
  }

  private MatterView.@Nullable Clock clock(Matter matter) {
    return rules.get().clock(matter, VietNam.today(clock)).map(MatterViews::view).orElse(null);
  }

  private static MatterView.Clock view(AnswerClock clock) {
    AnswerLimit limit = clock.limit();
    return new MatterView.Clock(
        clock.due(),
        clock.provisional(),
        clock.state(),
        clock.recordedLate(),
        limit.workingDays(),
        limit.basis(),
        limit.verified());
  }

  private static MatterView.Answered answered(Recorded<MatterAnswered> recorded, Names names) {
    MatterAnswered answered = recorded.event();
    OrganisationId to = answered.transferredTo();
    return new MatterView.Answered(
        answered.answer(),
        answered.answeredOn(),
        recorded.at(),
        answered.form(),
        to == null ? null : names.of(to),
        answered.correction());
  }
}
