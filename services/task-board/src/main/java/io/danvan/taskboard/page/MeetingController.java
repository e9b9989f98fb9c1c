package io.danvan.taskboard.page;

import io.danvan.coordination.access.AccessRule;
import io.danvan.coordination.access.Dossier;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.matter.MattersRecord;
import io.danvan.coordination.meeting.Meeting;
import io.danvan.coordination.meeting.MeetingAction;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.coordination.meeting.MeetingRecord;
import io.danvan.platform.security.Caller;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.board.Histories;
import io.danvan.taskboard.board.Part;
import io.danvan.taskboard.board.Visibility;
import io.danvan.taskboard.board.WorkItem;
import io.danvan.taskboard.board.WorkItemId;
import io.danvan.taskboard.board.postgres.PostgresWorkItems;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one meeting: how it went, what it promised, and what became of that. */
@Controller
final class MeetingController {
  private final PostgresWorkItems items;
  private final Histories histories;
  private final Visibility visibility;
  private final Cards cards;
  private final CardViews views;
  private final Timelines timelines;
  private final MeetingFacts facts;
  private final MatterLines matterLines;
  private final ItemDetails details;
  private final PromisedViews promises;
  private final AgendaViews agendas;
  private final Clock clock;

  MeetingController(
      PostgresWorkItems items,
      Histories histories,
      Visibility visibility,
      Cards cards,
      CardViews views,
      Timelines timelines,
      MeetingFacts facts,
      MatterLines matterLines,
      ItemDetails details,
      PromisedViews promises,
      AgendaViews agendas,
      Clock clock) {
    this.items = items;
    this.histories = histories;
    this.visibility = visibility;
    this.cards = cards;
    this.views = views;
    this.timelines = timelines;
    this.facts = facts;
    this.matterLines = matterLines;
    this.details = details;
    this.promises = promises;
    this.agendas = agendas;
    this.clock = clock;
  }

  @GetMapping("/meetings/{id}")
  String page(@PathVariable UUID id, Caller caller, Locale language, Model model) {
    MeetingRecord record =
        histories.meeting(new MeetingId(id)).orElseThrow(BoardRefusals::notFound);
    Optional<WorkItem> item = items.find(new WorkItemId(id));
    if (!visibility.sees(caller, dossier(record, item))) {
      throw BoardRefusals.notFound();
    }
    Audience audience = Audience.of(caller, language);
    List<Part> visible = item.map(promises -> cards.visible(promises, audience)).orElse(List.of());
    model.addAttribute("item", view(record, visible, audience));
    model.addAttribute("agenda", agendas.of(record.meeting(), audience));
    model.addAttribute("promised", promises.of(record.meeting(), audience));
    return "item";
  }

  /** A transfer makes others responsible than the meeting's own events name. */
  private static Dossier dossier(MeetingRecord record, Optional<WorkItem> item) {
    Set<OrganisationId> participants = new HashSet<>(record.meeting().participants());
    item.ifPresent(promises -> participants.addAll(promises.participants()));
    return new Dossier(record.classification(), participants);
  }

  private ItemView view(MeetingRecord record, List<Part> visible, Audience audience) {
    Meeting meeting = record.meeting();
    CardViews.Names names = views.names(audience.language());
    MattersRecord matters = histories.matters(meeting.id());
    List<ItemView.Entry> own = entries(record, matters, audience, names);
    ItemDetails.Details told = details.of(visible, own, audience);
    return new ItemView(
        "meeting",
        meeting.plan().event().subject().value(),
        names.of(meeting.host()),
        meeting.plan().at().atZone(VietNam.ZONE),
        visible.isEmpty() ? null : views.due(visible),
        MeetingFacts.status(meeting, VietNam.today(clock), names.organisations()),
        facts.of(meeting, VietNam.today(clock), names),
        matterLines.view(meeting, matters, audience, names),
        actions(meeting, audience, matters.count() > 0),
        told.parts(),
        told.timeline());
  }

  /** What was written of matters is for those only who may know of each. */
  private List<ItemView.Entry> entries(
      MeetingRecord record, MattersRecord matters, Audience audience, CardViews.Names names) {
    Stream<ItemView.Entry> own =
        record.events().stream().map(each -> timelines.ofMeeting(each, names));
    Stream<ItemView.Entry> raised =
        MatterLines.told(record.meeting(), audience, names)
            ? matters.events().stream().map(each -> timelines.ofMatter(each, names))
            : Stream.empty();
    return Stream.concat(own, raised).toList();
  }

  private static List<String> actions(Meeting meeting, Audience audience, boolean raised) {
    return meeting.host().equals(audience.organisation())
        ? MeetingAction.open(meeting, raised).stream()
            .filter(action -> AccessRule.actsOnMeeting(audience.roles(), action))
            .toList()
        : List.of();
  }
}
