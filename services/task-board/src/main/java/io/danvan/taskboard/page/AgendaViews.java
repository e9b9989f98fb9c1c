package io.danvan.taskboard.page;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.directory.Unit;
import io.danvan.coordination.matter.MattersRecord;
import io.danvan.coordination.meeting.Meeting;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.board.Histories;
import io.danvan.taskboard.board.PublicMeetings;
import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.board.Visibility;
import io.danvan.taskboard.board.WorkItem;
import io.danvan.taskboard.board.WorkItemId;
import io.danvan.taskboard.board.postgres.PostgresAgendas;
import io.danvan.taskboard.board.postgres.PostgresWorkItems;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Draws up what a meeting that is ahead should talk about: for its host, of the work that binds
 * those who meet, or the host's unit if nobody is invited; and of the matters that were raised with
 * the host.
 */
final class AgendaViews {
  private static final int MOST = 20;

  private final PostgresAgendas agendas;
  private final PostgresWorkItems items;
  private final PublicMeetings meetings;
  private final Histories histories;
  private final MatterLines matters;
  private final Visibility visibility;
  private final CardViews views;
  private final Clock clock;

  AgendaViews(
      PostgresAgendas agendas,
      PostgresWorkItems items,
      PublicMeetings meetings,
      Histories histories,
      MatterLines matters,
      Visibility visibility,
      CardViews views,
      Clock clock) {
    this.agendas = agendas;
    this.items = items;
    this.meetings = meetings;
    this.histories = histories;
    this.matters = matters;
    this.visibility = visibility;
    this.views = views;
    this.clock = clock;
  }

  /** The agenda; null if the viewer does not host the meeting, or it is not ahead. */
  @Nullable AgendaView of(Meeting meeting, Audience audience) {
    LocalDate today = VietNam.today(clock);
    if (!meeting.host().equals(audience.organisation())
        || meeting.status() != Meeting.Status.PLANNED
        || meeting.day().isBefore(today)) {
      return null;
    }
    CardViews.Names names = views.names(audience.language());
    List<OrganisationId> invited = meeting.plan().event().invited();
    Stream<OrganisationId> meet =
        invited.isEmpty()
            ? ofUnit(meeting.host(), names.organisations())
            : Stream.concat(Stream.of(meeting.host()), invited.stream());
    List<PostgresAgendas.Point> points =
        agendas.find(
            new PostgresAgendas.Question(
                meeting.host(),
                meet.filter(each -> isShown(each, audience)).toList(),
                new WorkItemId(meeting.id().value()),
                today),
            MOST);
    List<AgendaView.RaisedView> raised = raised(meeting.host(), names);
    return new AgendaView(
        invited.isEmpty() ? "agenda.ofUnit" : "agenda.ofInvited",
        lines(points, names),
        points.isEmpty() ? 0 : points.getFirst().all() - points.size(),
        raised.stream().limit(MOST).toList(),
        raised.stream().skip(MOST).mapToInt(AgendaView.RaisedView::count).sum());
  }

  /** Matters are raised at meetings for the people only, and are their host's to answer. */
  private List<AgendaView.RaisedView> raised(OrganisationId host, CardViews.Names names) {
    List<Meeting> past = meetings.withMatters(host);
    Map<MeetingId, MattersRecord> records =
        histories.matters(past.stream().map(Meeting::id).toList());
    return past.stream()
        .flatMap(
            meeting ->
                Stream.ofNullable(records.get(meeting.id()))
                    .flatMap(record -> raised(meeting, matters.overdue(record, names))))
        .sorted(Comparator.comparing(AgendaView.RaisedView::due))
        .toList();
  }

  private static Stream<AgendaView.RaisedView> raised(Meeting meeting, List<LocalDate> overdue) {
    return overdue.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new AgendaView.RaisedView(
                meeting.id().value(),
                "meeting.kind." + meeting.kind(),
                meeting.day(),
                overdue.size(),
                overdue.getFirst()));
  }

  /** Whoever may see an organisation's board may see all of its work that is not restricted. */
  private boolean isShown(OrganisationId organisation, Audience audience) {
    return visibility.watches(audience.organisation(), new Scope.Own(organisation));
  }

  private static Stream<OrganisationId> ofUnit(OrganisationId host, Organisations organisations) {
    List<Unit> units = new ArrayList<>();
    organisations
        .find(host)
        .map(Organisation::unit)
        .flatMap(organisations::unit)
        .ifPresent(units::add);
    for (int i = 0; i < units.size(); i++) {
      units.addAll(organisations.children(units.get(i).id()));
    }
    return units.stream()
        .flatMap(unit -> organisations.ofUnit(unit.id()).stream())
        .map(Organisation::id);
  }

  private List<AgendaView.LineView> lines(
      List<PostgresAgendas.Point> points, CardViews.Names names) {
    Map<WorkItemId, WorkItem> found =
        items.find(points.stream().map(PostgresAgendas.Point::item).distinct().toList());
    return points.stream()
        .flatMap(
            point ->
                Stream.ofNullable(found.get(point.item()))
                    .flatMap(item -> line(item, point, names)))
        .toList();
  }

  private Stream<AgendaView.LineView> line(
      WorkItem item, PostgresAgendas.Point point, CardViews.Names names) {
    return item.parts().stream()
        .filter(part -> part.commitment().equals(point.part()))
        .map(part -> views.part(part, views.due(List.of(part)), names, Map.of()))
        .map(
            part ->
                new AgendaView.LineView(
                    item.kind().name().toLowerCase(Locale.ROOT),
                    item.id().value(),
                    item.title(),
                    part));
  }
}
