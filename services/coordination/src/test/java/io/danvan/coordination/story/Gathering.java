package io.danvan.coordination.story;

import static java.util.stream.Collectors.toMap;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.meeting.MeetingId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A meeting and what its host does with it. */
final class Gathering {
  private final Office host;
  private final String id;
  private String version;

  private Gathering(Office host, JsonNode meeting) {
    this.host = host;
    id = meeting.path("id").asString();
    version = meeting.path("version").asString();
  }

  /** A briefing that an organisation hosts today. */
  static Gathering of(OrganisationId host, OrganisationId... invited) {
    return of(Office.headOf(host), Orders.briefing(host, invited));
  }

  static Gathering of(Office host, JsonNode plan) {
    return new Gathering(host, host.post("/api/meetings", plan).granted());
  }

  /** One that was announced with others: its stream has only begun. */
  static Gathering announced(Office host, JsonNode meeting) {
    return new Gathering(host, ((ObjectNode) meeting.deepCopy()).put("version", "1"));
  }

  String path() {
    return "/api/meetings/" + id;
  }

  MeetingId meeting() {
    return new MeetingId(UUID.fromString(id));
  }

  String version() {
    return version;
  }

  JsonNode hostDoes(String action, Map<String, ?> fields) {
    return hostDoes(Orders.action(action, fields));
  }

  JsonNode hostDoes(JsonNode order) {
    Reply reply = Office.send(host.action(path(), version, order));
    version = reply.version();
    return reply.body();
  }

  /** The host writes down what was raised, and tells each matter as it stands. */
  List<JsonNode> raised(JsonNode matters) {
    return host.post(path() + "/matters", matters)
        .granted()
        .path("raised")
        .valueStream()
        .map(each -> matter(each.path("matter").asString()))
        .toList();
  }

  /** The code of the receipt of a matter that is written down now. */
  String receipt(JsonNode matters) {
    return host.post(path() + "/matters", matters).granted().at("/raised/0/receipt").asString();
  }

  /** All matters, as the host's service tells them. */
  List<JsonNode> matters() {
    return host.get(path() + "/matters").granted().path("matters").valueStream().toList();
  }

  /** A matter as the host's service tells it. */
  JsonNode matter(String matter) {
    return host.get(path() + "/matters/" + matter).granted();
  }

  /** The host does something with a matter of this version. */
  Reply onMatter(JsonNode matter, String action, Map<String, ?> fields) {
    return onMatter(matter, Orders.action(action, fields));
  }

  Reply onMatter(JsonNode matter, JsonNode order) {
    String path = path() + "/matters/" + matter.path("id").asString();
    return Office.send(host.action(path, matter.path("version").asString(), order));
  }

  /** What comes of it if an office does something with the meeting as it stands. */
  Reply tries(Office office, String action, Map<String, ?> fields) {
    return Office.send(office.action(path(), version, action, fields));
  }

  /** What an office sees in its service once the meeting's last version is there. */
  JsonNode sees(Office office) {
    Tale.patiently()
        .until(
            () -> {
              Reply reply = office.get(path());
              return reply.status() == 200 && reply.version().equals(version);
            });
    return office.get(path()).granted();
  }

  /** What was concluded, by who is responsible. */
  Map<OrganisationId, Part> followUps() {
    return host.get(path() + "/follow-ups?limit=100")
        .granted()
        .path("items")
        .valueStream()
        .map(Part::new)
        .collect(toMap(Part::responsible, Function.identity()));
  }

  Part followUp(OrganisationId responsible) {
    return Objects.requireNonNull(followUps().get(responsible));
  }
}
