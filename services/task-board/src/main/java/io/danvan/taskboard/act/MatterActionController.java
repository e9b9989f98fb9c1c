package io.danvan.taskboard.act;

import io.danvan.coordination.access.AccessRule;
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
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
  private final MatterChoices choices;
  private final Answers answers;
  private final Slips slips;
  private final Clock clock;

  MatterActionController(
      OwnMeetings meetings,
      Histories histories,
      MatterChoices choices,
      Answers answers,
      Slips slips,
      Clock clock) {
    this.meetings = meetings;
    this.histories = histories;
    this.choices = choices;
    this.answers = answers;
    this.slips = slips;
    this.clock = clock;
  }

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
    describe(hosted(id, MatterAction.RAISE, request), MatterAction.RAISE, request, model);
    model.addAttribute("target", "/meetings/" + id + "/matters");
    model.addAttribute("topics", EnumSet.complementOf(EnumSet.of(MatterTopic.UNKNOWN)));
    model.addAttribute("raisers", EnumSet.complementOf(EnumSet.of(RaisedBy.UNKNOWN)));
    model.addAttribute("units", choices.units(request));
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
    Meeting meeting = hosted(id, action, request);
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
    model.addAttribute("followUps", choices.followUps(meeting, found, request));
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

  /** The meeting, for those of its host who may do this. */
  private Meeting hosted(UUID id, String action, OwnMeetings.Request request) {
    return histories
        .meeting(new MeetingId(id))
        .map(MeetingRecord::meeting)
        .filter(each -> each.host().equals(request.organisation()))
        .filter(_ -> AccessRule.actsOnMatter(request.caller().roles(), action))
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
    model.addAttribute("hosts", choices.names(request.organisation()));
  }

  private static void requireKnown(String action) {
    if (!MatterCommands.has(action)) {
      throw new Refused(WebRefusals.NOT_FOUND);
    }
  }
}
