package io.danvan.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.danvan.coordination.common.PositionId;
import io.danvan.events.commitment.Escalated;
import io.danvan.local.access.BrokerAccounts;
import io.danvan.local.account.Account;
import io.danvan.local.account.Accounts;
import io.danvan.local.demonstration.Services;
import io.danvan.local.stack.LocalStack;
import io.danvan.platform.security.Role;
import io.danvan.schemas.Classification;
import io.danvan.schemas.Family;
import io.danvan.schemas.Owner;
import io.danvan.schemas.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a commune's Front promised at a dialogue of the commune's chair, accepted, and does not do.
 */
final class Promise {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Topic ASKERS =
      new Topic(Owner.PEOPLES_COMMITTEE, Family.COMMITMENTS, Classification.COORDINATION);

  private final LocalStack stack;
  private final Services services;
  private final Account chair = account("ubnd.concuong.lanhdao");
  private final Account front = account("mattran.concuong");
  private final String path;

  /** Holds the dialogue of a day that is over by the stack's clock, and has the Front accept. */
  Promise(LocalStack stack, LocalDate day, LocalDate due) {
    this.stack = stack;
    services = stack.services();
    String meeting =
        "/api/meetings/" + post(chair, "/api/meetings", "", dialogue(day)).path("id").asString();
    act(chair, meeting, report(day));
    act(chair, meeting, notice(day, due));
    JsonNode asked = services.body(services.get(chair, meeting + "/follow-ups"));
    path = "/api/commitments/" + asked.at("/items/0/id").asString();
    await().atMost(PATIENCE).until(() -> services.get(front, path).statusCode() == 200);
    act(front, path, JsonMapper.shared().createObjectNode().put("action", "accept"));
  }

  /** Waits until the asker's service has told so many steps. */
  void awaitSteps(int number) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(services.body(services.get(chair, path)).at("/escalation/steps"))
                    .hasSize(number));
  }

  /**
   * The asker's stream as any consumer reads it from its topic: types, and of steps their number,
   * what they do, and the accounts of those before whom they were brought.
   */
  List<String> published() {
    var published = Published.read(stack.kafka().client(BrokerAccounts.VERIFIER), List.of(ASKERS));
    String stream = id() + "/request";
    List<String> told = new ArrayList<>(published.events(stream));
    List<byte[]> values = published.values(stream);
    for (int i = 0; i < told.size(); i++) {
      if (told.get(i).equals("Escalated")) {
        told.set(i, step(escalated(values.get(i))));
      }
    }
    return told;
  }

  private static String step(Escalated event) {
    String to = "%d %s: %s".formatted(event.getStep(), event.getKind(), speaker(event.getTo()));
    return Stream.concat(Stream.of(to), event.getPeers().stream().map(Promise::speaker).sorted())
        .collect(Collectors.joining(", "));
  }

  /** The account that coordinates for that organisation. */
  private static String speaker(UUID organisation) {
    return Accounts.read().stream()
        .filter(each -> each.role() == Role.COORDINATOR)
        .filter(each -> each.organisation().value().equals(organisation))
        .map(Account::name)
        .findFirst()
        .orElseThrow();
  }

  /** The first byte of the wire format and the schema's number come before the event. */
  private static Escalated escalated(byte[] value) {
    var reader = new SpecificDatumReader<>(Escalated.class);
    try {
      return reader.read(
          null, DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The part of a board that shows it so many steps later. */
  Part climbed(int steps) {
    var part = new Part(id());
    part.happened(Move.accept());
    for (int step = 0; step < steps; step++) {
      part.happened(Move.escalate());
    }
    return part;
  }

  private String id() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private ObjectNode dialogue(LocalDate day) {
    ObjectNode plan = JsonMapper.shared().createObjectNode();
    plan.put("kind", "DIALOGUE")
        .put("host", chair.position().map(PositionId::toString).orElseThrow())
        .put("day", day.toString())
        .put("place", "Nhà văn hóa cộng đồng xã Con Cuông")
        .put("subject", "Đối thoại với nhân dân về đường liên bản")
        .putArray("invited")
        .add(front.organisation().toString());
    return plan;
  }

  private static ObjectNode report(LocalDate day) {
    ObjectNode report = JsonMapper.shared().createObjectNode();
    report
        .put("action", "report-held")
        .put("mode", "IN_PERSON")
        .put("day", day.toString())
        .put("begin", "08:00")
        .put("end", "11:30")
        .put("place", "Nhà văn hóa cộng đồng xã Con Cuông")
        .put("minutes", "90/BB-ĐT")
        .putArray("attendance");
    return report;
  }

  private ObjectNode notice(LocalDate day, LocalDate due) {
    ObjectNode notice = JsonMapper.shared().createObjectNode().put("action", "issue-notice");
    notice
        .putObject("notice")
        .put("number", "91/TB-UBND")
        .put("issuedOn", day.toString())
        .put("issuer", chair.organisation().toString());
    notice
        .putArray("conclusions")
        .addObject()
        .put("responsible", front.organisation().toString())
        .put("work", "Vận động hộ dân hiến đất mở rộng đường liên bản, giám sát thi công.")
        .put("result", "Báo cáo giám sát của Ban Giám sát đầu tư cộng đồng.")
        .put("due", due.toString());
    return notice;
  }

  private void act(Account account, String subject, ObjectNode order) {
    String tag = services.get(account, subject).headers().firstValue("ETag").orElseThrow();
    post(account, subject + "/actions", tag, order);
  }

  private JsonNode post(Account account, String to, String tag, ObjectNode body) {
    HttpResponse<String> answer =
        services.post(account, to, UUID.randomUUID().toString(), tag, body);
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    return services.body(answer);
  }

  private static Account account(String name) {
    return Accounts.read().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
