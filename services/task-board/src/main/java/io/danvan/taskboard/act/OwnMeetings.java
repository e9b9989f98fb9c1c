package io.danvan.taskboard.act;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.duty.DutyOutcome;
import io.danvan.coordination.meeting.Meeting;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.coordination.meeting.MeetingKind;
import io.danvan.platform.security.Caller;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.compliance.DutyMeeting;
import io.danvan.taskboard.compliance.Silence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The meetings of an organisation as its own service knows them, so that whoever has just announced
 * or reported one sees it.
 */
final class OwnMeetings {
  private static final String PATH = "/api/meetings";

  private final Bodies bodies;
  private final PersonalToken token;
  private final JsonMapper json;
  private final Directory directory;
  private final Clock clock;

  OwnMeetings(
      Bodies bodies, PersonalToken token, JsonMapper json, Directory directory, Clock clock) {
    this.bodies = bodies;
    this.token = token;
    this.json = json;
    this.directory = directory;
    this.clock = clock;
  }

  /** A person's request, in whose name the service is asked. */
  record Request(
      Caller caller, Locale language, HttpServletRequest asked, HttpServletResponse answered) {
    OrganisationId organisation() {
      return new OrganisationId(caller.organisation());
    }
  }

  /**
   * A meeting in a list.
   *
   * @param status the key of how it stands
   */
  record Line(
      UUID id, LocalDate day, MeetingKind kind, String subject, String host, String status) {}

  /**
   * Asks for some of them, by day; the answer is given back as it is.
   *
   * @param from the first day
   */
  ResponseEntity<String> from(LocalDate from, int limit, Request request) {
    String path = PATH + "?from=" + from + "&limit=" + limit;
    return token.send(
        request.asked(),
        request.answered(),
        each -> bodies.get(path, request.organisation(), each, request.language()));
  }

  /** The meetings that an answer lists. */
  List<Line> lines(ResponseEntity<String> answer, Locale language) {
    Organisations organisations = directory.now();
    String body = answer.getBody();
    return json.readTree(body == null ? "{}" : body)
        .path("items")
        .valueStream()
        .map(meeting -> line(meeting, organisations, language))
        .toList();
  }

  private Line line(JsonNode meeting, Organisations organisations, Locale language) {
    JsonNode host = meeting.path("host");
    return new Line(
        UUID.fromString(meeting.path("id").asString()),
        LocalDate.parse(meeting.path("day").asString()),
        kind(meeting),
        meeting.path("subject").asString(),
        host.path(language.getLanguage().equals("en") ? "nameEn" : "name").asString("—"),
        status(meeting, organisations));
  }

  private String status(JsonNode meeting, Organisations organisations) {
    return switch (Meeting.Status.valueOf(meeting.path("status").asString())) {
      case PLANNED ->
          Silence.of(unreported(meeting), VietNam.today(clock), organisations).message();
      case HELD -> "meeting.status.HELD";
      case NOT_HELD -> "meeting.status.NOT_HELD";
    };
  }

  /** A service of a later release may know more kinds. */
  private static MeetingKind kind(JsonNode meeting) {
    String kind = meeting.path("kind").asString();
    return Arrays.stream(MeetingKind.values())
        .filter(each -> each.name().equals(kind))
        .findFirst()
        .orElse(MeetingKind.UNKNOWN);
  }

  private static DutyMeeting unreported(JsonNode meeting) {
    return new DutyMeeting(
        new MeetingId(UUID.fromString(meeting.path("id").asString())),
        new OrganisationId(UUID.fromString(meeting.at("/host/id").asString())),
        new PositionId(UUID.fromString(meeting.at("/position/id").asString())),
        kind(meeting).duty(),
        LocalDate.parse(meeting.path("day").asString()),
        LocalDate.parse(meeting.path("day").asString()),
        DutyOutcome.NOT_REPORTED);
  }

  /** Sends a command; the answer is given back as it is. */
  ResponseEntity<String> send(String path, Object body, String key, String etag, Request request) {
    var command = new Bodies.Command(PATH + path, body, key, etag.isEmpty() ? null : etag);
    return token.send(
        request.asked(),
        request.answered(),
        each -> bodies.send(command, request.organisation(), each, request.language()));
  }
}
