package io.danvan.taskboard.page;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.complaint.ComplaintActions;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.DutyKind;
import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.directory.Unit;
import io.danvan.coordination.meeting.Meeting;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.coordination.meeting.MeetingRecord;
import io.danvan.coordination.standing.DirectoryOrganisations;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.security.Caller;
import io.danvan.platform.time.VietNam;
import io.danvan.platform.web.WebRefusals;
import io.danvan.taskboard.board.Histories;
import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.board.Visibility;
import io.danvan.taskboard.compliance.Compliance;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of how offices do their duties towards the people. */
@Controller
final class ComplianceController {
  /** The year in which the law on the reception of citizens came into force (Law 42/2013/QH13). */
  private static final int EARLIEST = 2014;

  private final ComplianceViews views;
  private final PromisedViews promises;
  private final Histories histories;
  private final MeetingFacts facts;
  private final CardViews cards;
  private final Visibility visibility;
  private final Directory directory;
  private final Clock clock;

  ComplianceController(
      ComplianceViews views,
      PromisedViews promises,
      Histories histories,
      MeetingFacts facts,
      CardViews cards,
      Visibility visibility,
      Directory directory,
      Clock clock) {
    this.views = views;
    this.promises = promises;
    this.histories = histories;
    this.facts = facts;
    this.cards = cards;
    this.visibility = visibility;
    this.directory = directory;
    this.clock = clock;
  }

  /** It opens on the unit that the organisation works in. */
  @GetMapping("/compliance")
  String home(Caller caller) {
    return directory
        .now()
        .find(new OrganisationId(caller.organisation()))
        .map(Organisation::unit)
        .map(unit -> "redirect:/compliance/" + unit)
        .orElseThrow(BoardRefusals::notVisible);
  }

  @GetMapping("/compliance/{unit}")
  String page(
      @PathVariable UUID unit,
      @RequestParam(defaultValue = "CITIZEN_RECEPTION") DutyKind duty,
      @RequestParam(required = false) @Nullable Integer year,
      Caller caller,
      Locale language,
      Model model) {
    int current = VietNam.today(clock).getYear();
    int chosen = year == null ? current : year;
    if (chosen < EARLIEST || chosen > current + 1) {
      throw new Refused(WebRefusals.invalidParameter("year"));
    }
    Organisations organisations = directory.now();
    Unit found = organisations.unit(new UnitId(unit)).orElseThrow(BoardRefusals::notFound);
    if (!visibility.reads(caller) || !watches(caller, found.id())) {
      throw BoardRefusals.notVisible();
    }
    UnitId above = found.parent();
    Audience audience = Audience.of(caller, language);
    ComplianceView view =
        views.of(
            new Compliance.Question(found.id(), duty, Year.of(chosen)),
            above != null && watches(caller, above) ? above.value() : null,
            audience);
    model.addAttribute("compliance", view);
    model.addAttribute("trends", TrendViews.of(view));
    List<Meeting> sessions = meetings(view.sessions());
    model.addAttribute("promised", promises.of(sessions, audience));
    model.addAttribute("notes", facts.notes(sessions, VietNam.today(clock), cards.names(language)));
    model.addAttribute("countsComplaints", counts(caller, found.id()));
    model.addAttribute("latest", current + 1);
    model.addAttribute("earliest", EARLIEST);
    return "compliance";
  }

  private List<Meeting> meetings(List<ComplianceView.SessionView> sessions) {
    return histories
        .meetings(sessions.stream().map(each -> new MeetingId(each.meeting())).toList())
        .stream()
        .map(MeetingRecord::meeting)
        .toList();
  }

  /** Whether it is the unit of the caller's own committee, which counts complaints. */
  private boolean counts(Caller caller, UnitId unit) {
    return new DirectoryOrganisations(directory.now())
        .find(new OrganisationId(caller.organisation()))
        .filter(ComplaintActions::isCommunesCommittee)
        .filter(committee -> committee.unit().equals(unit))
        .isPresent();
  }

  /**
   * What is counted here was announced to everybody, so a unit's own offices may look at it too.
   */
  private boolean watches(Caller caller, UnitId unit) {
    OrganisationId viewer = new OrganisationId(caller.organisation());
    return visibility.watches(viewer, new Scope.WithAllBelow(unit))
        || directory.now().find(viewer).map(Organisation::unit).filter(unit::equals).isPresent();
  }
}
