package io.danvan.taskboard.act;

import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.FoldedCommitment;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.directory.Unit;
import io.danvan.coordination.matter.AnswerForm;
import io.danvan.coordination.matter.Matter;
import io.danvan.coordination.matter.MatterAction;
import io.danvan.coordination.matter.MatterAnswer;
import io.danvan.coordination.matter.MatterId;
import io.danvan.coordination.matter.MatterTopic;
import io.danvan.coordination.matter.RaisedBy;
import io.danvan.coordination.meeting.Meeting;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.coordination.meeting.MeetingRecord;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.security.Caller;
import io.danvan.platform.time.VietNam;
import io.danvan.platform.web.WebRefusals;
import io.danvan.taskboard.board.Histories;
import io.danvan.taskboard.board.Part;
import io.danvan.taskboard.board.WorkItem;
import io.danvan.taskboard.board.WorkItemId;
import io.danvan.taskboard.board.postgres.PostgresWorkItems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms by which a host writes down what was raised at its meeting, and what it answered. */
@Controller
@RequestMapping("/meetings/{id}/matters")
final class MatterActionController {
  private final OwnMeetings meetings;
  private final Histories histories;
  private final PostgresWorkItems items;
  private final Directory directory;
  private final Answers answers;
  private final Slips slips;
  private final Clock clock;

  MatterActionController(
      OwnMeetings meetings,
      Histories histories,
      PostgresWorkItems items,
      Directory directory,
      Answers answers,
      Slips slips,
      Clock clock) {
    this.meetings = meetings;
    this.histories = histories;
    this.items = items;
    this.directory = directory;
    this.answers = answers;
    this.slips = slips;
    this.clock = clock;
  }

  /**
   * Something to choose in a form.
   *
   * @param id what is sent
   * @param name what is shown
   * @param chosen whether it is chosen already
   */
  record Choice(UUID id, String name, boolean chosen) {}

  @ModelAttribute
  OwnMeetings.Request request(
      Caller caller, Locale language, HttpServletRequest asked, HttpServletResponse answered) {
    return new OwnMeetings.Request(caller, language, asked, answered);
  }

  @GetMapping("/new")
  String raise(
      @PathVariable UUID id,
      @ModelAttribute(binding = false) OwnMeetings.Request request,
      Model model) {
    describe(hosted(id, request), MatterAction.RAISE, request, model);
    model.addAttribute("target", "/meetings/" + id + "/matters");
    model.addAttribute("topics", EnumSet.complementOf(EnumSet.of(MatterTopic.UNKNOWN)));
    model.addAttribute("raisers", EnumSet.complementOf(EnumSet.of(RaisedBy.UNKNOWN)));
    model.addAttribute("units", units(request));
    return "matter-form";
  }

  @PostMapping
  ResponseEntity<?> raise(
      @PathVariable UUID id,
      @ModelAttribute(binding = false) OwnMeetings.Request request,
      @RequestParam MultiValueMap<String, String> form,
      @RequestParam String key) {
    List<String> topics =
        FormValues.entries("matters", form).stream()
            .map(each -> String.valueOf(each.get("topic")))
            .toList();
    return slips.of(
        meetings.send("/" + id + "/matters", MatterCommands.raise(form), key, "", request),
        topics,
        request.language());
  }

  @GetMapping("/{matter}/actions/{action}")
  String form(
      @PathVariable UUID id,
      @PathVariable UUID matter,
      @PathVariable String action,
      @ModelAttribute(binding = false) OwnMeetings.Request request,
      Model model) {
    Meeting meeting = hosted(id, request);
    Matter found = find(id, matter);
    requireKnown(action);
    describe(meeting, action, request, model);
    model.addAttribute(
        "target", "/meetings/%s/matters/%s/actions/%s".formatted(id, matter, action));
    model.addAttribute("etag", "\"" + found.version() + "\"");
    model.addAttribute("number", found.number());
    model.addAttribute("topic", "matter.topic." + found.raised().event().topic());
    model.addAttribute("replies", EnumSet.complementOf(EnumSet.of(MatterAnswer.UNKNOWN)));
    model.addAttribute("forms", EnumSet.complementOf(EnumSet.of(AnswerForm.UNKNOWN)));
    model.addAttribute("answered", !found.answers().isEmpty());
    model.addAttribute("followUps", followUps(meeting, found, request));
    return "matter-form";
  }

  @PostMapping("/{matter}/actions/{action}")
  ResponseEntity<?> act(
      @PathVariable UUID id,
      @PathVariable UUID matter,
      @PathVariable String action,
      @ModelAttribute(binding = false) OwnMeetings.Request request,
      @RequestParam MultiValueMap<String, String> form) {
    requireKnown(action);
    String path = "/" + id + "/matters/" + matter;
    String key = form.getFirst("key");
    String etag = form.getFirst("etag");
    if (key == null || etag == null) {
      throw new Refused(WebRefusals.missingParameter(key == null ? "key" : "etag"));
    }
    if (action.equals(MatterAction.RENEW_RECEIPT)) {
      String topic = find(id, matter).raised().event().topic().name();
      return slips.of(
          meetings.send(path + "/receipt", Map.of(), key, "", request),
          List.of(topic),
          request.language());
    }
    return answers.ofMeeting(
        meetings.send(path + "/actions", MatterCommands.of(action, form), key, etag, request),
        request.language());
  }

  private Meeting hosted(UUID id, OwnMeetings.Request request) {
    return histories
        .meeting(new MeetingId(id))
        .map(MeetingRecord::meeting)
        .filter(each -> each.host().equals(request.organisation()))
        .orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND));
  }

  private Matter find(UUID id, UUID matter) {
    return histories
        .matters(new MeetingId(id))
        .find(new MatterId(matter))
        .orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND));
  }

  private void describe(Meeting meeting, String action, OwnMeetings.Request request, Model model) {
    model.addAttribute("action", action);
    model.addAttribute("back", "/meetings/" + meeting.id());
    model.addAttribute("key", UUID.randomUUID());
    model.addAttribute("today", VietNam.today(clock));
    model.addAttribute("day", meeting.day());
    Locale[] languages = {Locale.of("vi"), Locale.ENGLISH};
    model.addAttribute(
        "hosts", Stream.of(languages).map(each -> name(request.organisation(), each)).toList());
  }

  private String name(OrganisationId id, Locale language) {
    return directory.now().find(id).map((Organisation found) -> found.nameIn(language)).orElse("—");
  }

  /** The unit of the host, and those directly below it. */
  private List<Choice> units(OwnMeetings.Request request) {
    Organisations now = directory.now();
    return now.find(request.organisation()).map(Organisation::unit).stream()
        .flatMap(unit -> Stream.concat(now.unit(unit).stream(), now.children(unit).stream()))
        .map((Unit unit) -> new Choice(unit.id().value(), unit.nameIn(request.language()), false))
        .toList();
  }

  private List<Choice> followUps(Meeting meeting, Matter matter, OwnMeetings.Request request) {
    return items.find(new WorkItemId(meeting.id().value())).map(WorkItem::parts).stream()
        .flatMap(List::stream)
        .map(Part::commitment)
        .flatMap(each -> histories.commitment(each).stream())
        .map(FoldedCommitment::commitment)
        .map(
            each ->
                new Choice(
                    each.id().value(),
                    said(each, request.language()),
                    matter.followUps().contains(each.id())))
        .toList();
  }

  private String said(Commitment commitment, Locale language) {
    return name(commitment.responsible(), language) + ": " + commitment.terms().work().value();
  }

  private static void requireKnown(String action) {
    if (!MatterCommands.has(action)) {
      throw new Refused(WebRefusals.NOT_FOUND);
    }
  }
}
