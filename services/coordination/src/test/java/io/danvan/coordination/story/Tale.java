package io.danvan.coordination.story;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.testing.Country;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A task and what becomes of it. Whoever does something has first seen, in its own service, what
 * was done before.
 */
final class Tale {
  /** One reader of everything in each service. */
  private static final List<Office> READERS =
      List.of(
          Office.of(Country.PROVINCE),
          Office.of(Country.PROVINCE_MOBILIZATION),
          Office.of(Country.PROVINCE_FRONT));

  private final Office lead;
  private final String id;
  private String version;

  private Tale(Office lead, JsonNode task) {
    this.lead = lead;
    id = task.path("id").asString();
    version = task.path("version").asString();
  }

  /** The lead issues a task. */
  static Tale of(OrganisationId lead, OrganisationId... others) {
    return of(Office.headOf(lead), Orders.task(lead, others));
  }

  static Tale of(Office lead, JsonNode task) {
    return new Tale(lead, lead.post("/api/tasks", task).granted());
  }

  String id() {
    return id;
  }

  String path() {
    return "/api/tasks/" + id;
  }

  String version() {
    return version;
  }

  /** The lead does something with the task as it stands. */
  JsonNode leadDoes(String action, Map<String, ?> fields) {
    return leadDoes(Orders.action(action, fields));
  }

  JsonNode leadDoes(JsonNode order) {
    Reply reply = Office.send(lead.action(path(), version, order));
    version = reply.version();
    return reply.body();
  }

  /** What comes of it if the lead does something with the task as it stands. */
  Reply tries(String action, Map<String, ?> fields) {
    return Office.send(lead.action(path(), version, action, fields));
  }

  /** The parts by who is responsible; the later of two that one had one after the other. */
  Map<OrganisationId, Part> parts() {
    return lead.get(path() + "/parts?limit=100")
        .granted()
        .path("items")
        .valueStream()
        .map(Part::new)
        .collect(toMap(Part::responsible, Function.identity(), (_, later) -> later));
  }

  Part part(OrganisationId responsible) {
    return Objects.requireNonNull(parts().get(responsible));
  }

  /** An office does something to a part. */
  static JsonNode does(Office office, Part part, String action, Map<String, ?> fields) {
    sees(office, part);
    Reply reply = tries(office, part, action, fields);
    part.written(reply.version());
    return reply.body();
  }

  static JsonNode does(Office office, Part part, String action) {
    return does(office, part, action, Map.of());
  }

  /** What comes of it if an office does something to a part, whose last version it has seen. */
  static Reply tries(Office office, Part part, String action, Map<String, ?> fields) {
    return Office.send(office.action(part.path(), part.version(), action, fields));
  }

  /** What an office sees in its service once the part's last version is there. */
  static JsonNode sees(Office office, Part part) {
    return sees(office, part, _ -> true);
  }

  /** What an office sees in its service once it is there. */
  static JsonNode sees(Office office, Part part, Predicate<JsonNode> what) {
    AtomicReference<@Nullable JsonNode> seen = new AtomicReference<>();
    patiently()
        .until(
            () -> {
              Reply reply = office.get(part.path());
              seen.set(reply.body());
              return reply.status() == 200
                  && reply.version().equals(part.version())
                  && what.test(reply.body());
            });
    return Objects.requireNonNull(seen.get());
  }

  /** What all three services show alike, once all that was written has reached them. */
  static JsonNode everywhere(Part part) {
    patiently().untilAsserted(() -> READERS.forEach(each -> showsAsOthersDo(each, part)));
    return withoutOffers(READERS.getFirst(), part);
  }

  private static void showsAsOthersDo(Office reader, Part part) {
    Office first = READERS.getFirst();
    JsonNode shown = withoutOffers(reader, part);
    assertThat(shown.path("version").asString()).isEqualTo(part.version());
    assertThat(shown.toString()).isEqualTo(withoutOffers(first, part).toString());
    assertThat(reader.get(part.path() + "/timeline").granted().toString())
        .isEqualTo(first.get(part.path() + "/timeline").granted().toString());
  }

  /** What the reader could do is not the commitment's. */
  private static JsonNode withoutOffers(Office reader, Part part) {
    return ((ObjectNode) reader.get(part.path()).granted()).without("actions");
  }

  /** Waits for what takes milliseconds, unless the machine has much else to do. */
  static ConditionFactory patiently() {
    return await().atMost(Duration.ofMinutes(1));
  }

  /** What happened to a part, by the events' types. */
  static List<String> timeline(Office office, Part part) {
    return office
        .get(part.path() + "/timeline")
        .granted()
        .valueStream()
        .map(entry -> entry.path("type").asString())
        .toList();
  }

  static OrganisationId organisation(JsonNode named) {
    return new OrganisationId(UUID.fromString(named.path("id").asString()));
  }
}
