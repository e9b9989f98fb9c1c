package io.danvan.taskboard.act;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.meeting.HostMode;
import io.danvan.coordination.meeting.Meeting;
import io.danvan.coordination.meeting.MeetingAction;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.coordination.meeting.MeetingKind;
import io.danvan.coordination.meeting.MeetingRecord;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.security.Caller;
import io.danvan.platform.time.VietNam;
import io.danvan.platform.web.WebRefusals;
import io.danvan.taskboard.board.Histories;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The organisation's meetings, and the forms by which it announces, reports and concludes them. */
@Controller
final class MeetingActionController {
  private static final int DAYS_BACK = 31;
  private static final int MOST = 100;

  private final OwnMeetings meetings;
  private final Histories histories;
  private final Directory directory;
  private final Answers answers;
  private final Clock clock;
  private final JsonMapper json;

  MeetingActionController(
      OwnMeetings meetings,
      Histories histories,
      Directory directory,
      Answers answers,
      Clock clock,
      JsonMapper json) {
    this.meetings = meetings;
    this.histories = histories;
    this.directory = directory;
    this.answers = answers;
    this.clock = clock;
    this.json = json;
  }

  @ModelAttribute
  OwnMeetings.Request request(
      Caller caller, Locale language, HttpServletRequest asked, HttpServletResponse answered) {
    return new OwnMeetings.Request(caller, language, asked, answered);
  }

  @GetMapping("/meetings")
  ModelAndView list(
      @RequestParam(required = false) @Nullable LocalDate from,
      @ModelAttribute(binding = false) OwnMeetings.Request request) {
    LocalDate today = VietNam.today(clock);
    ResponseEntity<String> answer =
        meetings.from(from == null ? today.minusDays(DAYS_BACK) : from, MOST, request);
    if (!answer.getStatusCode().is2xxSuccessful()) {
      return ProblemPage.of(answer, json);
    }
    List<OwnMeetings.Line> found = meetings.lines(answer, request.language());
    return new ModelAndView("meetings", "meetings", found)
        .addObject("more", found.size() < MOST ? null : found.getLast().day());
  }

  @GetMapping("/meetings/new")
  String plan(@ModelAttribute(binding = false) OwnMeetings.Request request, Model model) {
    describe(MeetingAction.PLAN, request, model);
    model.addAttribute("target", "/meetings");
    model.addAttribute("kinds", EnumSet.complementOf(EnumSet.of(MeetingKind.UNKNOWN)));
    model.addAttribute("classifications", Classification.values());
    return "meeting-form";
  }

  @PostMapping("/meetings")
  ResponseEntity<?> plan(
      @ModelAttribute(binding = false) OwnMeetings.Request request,
      @RequestParam MultiValueMap<String, String> form,
      @RequestParam String key) {
    Locale language = request.language();
    return MeetingCommands.isSchedule(form)
        ? answers.ofSchedule(
            send("/schedules", MeetingAction.PLAN, form, key, "", request), language)
        : answers.ofMeeting(send("", MeetingAction.PLAN, form, key, "", request), language);
  }

  @GetMapping("/meetings/{id}/actions/{action}")
  String form(
      @PathVariable UUID id,
      @PathVariable String action,
      @ModelAttribute(binding = false) OwnMeetings.Request request,
      Model model) {
    requireKnown(action);
    Meeting meeting =
        histories
            .meeting(new MeetingId(id))
            .map(MeetingRecord::meeting)
            .filter(each -> each.host().equals(request.organisation()))
            .orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND));
    describe(action, request, model);
    model.addAttribute("target", "/meetings/" + id + "/actions/" + action);
    model.addAttribute("etag", "\"" + meeting.version() + "\"");
    model.addAttribute("subject", meeting.plan().event().subject().value());
    model.addAttribute("day", meeting.day());
    model.addAttribute("place", meeting.place().value());
    model.addAttribute("reported", meeting.outcome() != null);
    model.addAttribute("answersPeople", meeting.kind().isPublic());
    model.addAttribute("modes", EnumSet.complementOf(EnumSet.of(HostMode.UNKNOWN)));
    return "meeting-form";
  }

  @PostMapping("/meetings/{id}/actions/{action}")
  ResponseEntity<?> act(
      @PathVariable UUID id,
      @PathVariable String action,
      @ModelAttribute(binding = false) OwnMeetings.Request request,
      @RequestParam MultiValueMap<String, String> form,
      @RequestParam String key,
      @RequestParam String etag) {
    requireKnown(action);
    return answers.ofMeeting(
        send("/" + id + "/actions", action, form, key, etag, request), request.language());
  }

  private ResponseEntity<String> send(
      String path,
      String action,
      MultiValueMap<String, String> form,
      String key,
      String etag,
      OwnMeetings.Request request) {
    Object command = MeetingCommands.of(action, form, request.organisation(), VietNam.today(clock));
    return meetings.send(path, command, key, etag, request);
  }

  private void describe(String action, OwnMeetings.Request request, Model model) {
    model.addAttribute("action", action);
    model.addAttribute("key", UUID.randomUUID());
    model.addAttribute("today", VietNam.today(clock));
    model.addAttribute(
        "positions", PositionChoice.of(request.caller(), directory.now(), request.language()));
  }

  private static void requireKnown(String action) {
    if (!MeetingCommands.has(action) || action.equals(MeetingAction.PLAN)) {
      throw new Refused(WebRefusals.NOT_FOUND);
    }
  }
}
