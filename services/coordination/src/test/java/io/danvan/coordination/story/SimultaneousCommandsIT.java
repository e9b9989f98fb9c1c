package io.danvan.coordination.story;

import static io.danvan.coordination.directory.OrganisationKind.PEOPLES_COMMITTEE;
import static io.danvan.coordination.testing.Country.ANH_SON;
import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static io.danvan.coordination.testing.Country.PROVINCE_FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.security.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import tools.jackson.databind.node.ObjectNode;

/**
 * Commands that meet in one service. Who comes second is decided on what the first one left, as if
 * it had come later; nobody is told to try again.
 */
class SimultaneousCommandsIT {
  private static final Office LEAD = Office.headOf(PROVINCE);
  private static final Office COMMITTEE = Office.of(COMMUNE);
  private static final Map<String, ?> REASON = Map.of("reason", "Quá hạn chưa có báo cáo.");
  private static final List<OrganisationId> COMMUNES =
      List.of(COMMUNE, OTHER_COMMUNE, Country.body(PEOPLES_COMMITTEE, ANH_SON));

  @RepeatedTest(5)
  void workPassesToAnOrganisationOnce() throws Exception {
    Tale tale = Tale.of(PROVINCE, COMMUNES.toArray(OrganisationId[]::new));
    List<Supplier<Reply>> grants = new ArrayList<>();
    for (OrganisationId commune : COMMUNES) {
      Part part = tale.part(commune);
      Tale.does(
          Office.of(commune),
          part,
          "ask-transfer",
          Map.of("to", PROVINCE_FRONT.value(), "reason", "Việc thuộc chức năng của Mặt trận."));
      grants.add(
          () -> Tale.tries(LEAD, part, "grant-transfer", Map.of("to", PROVINCE_FRONT.value())));
    }

    List<Reply> replies = atOnce(grants);

    assertThat(outcomes(replies))
        .containsExactlyInAnyOrder("granted", "422 duplicate-part", "422 duplicate-part");
    assertThat(LEAD.get(tale.path() + "/parts").granted().path("items").valueStream())
        .filteredOn(part -> Tale.organisation(part.path("responsible")).equals(PROVINCE_FRONT))
        .hasSize(1);
  }

  @RepeatedTest(5)
  void aPartIsAnsweredOnce() throws Exception {
    Part part = Tale.of(PROVINCE, COMMUNE).part(COMMUNE);

    List<Reply> replies = atOnce(twice(() -> Tale.tries(COMMITTEE, part, "accept", Map.of())));

    assertThat(outcomes(replies)).containsExactlyInAnyOrder("granted", "412 stale-version");
  }

  @RepeatedTest(5)
  void anExplanationIsDemandedOnce() throws Exception {
    Part part = Tale.of(PROVINCE, COMMUNE).part(COMMUNE);

    List<Reply> replies = atOnce(twice(() -> Tale.tries(LEAD, part, "demand-explanation", REASON)));

    assertThat(outcomes(replies)).containsExactlyInAnyOrder("granted", "409 already-demanded");
  }

  @RepeatedTest(5)
  void anAgencysRecordTakesEffectOnce() throws Exception {
    ObjectNode task = Orders.task(COMMUNE);
    task.putObject("origin").put("system", "mot-cua").put("externalId", Orders.unique());
    long before = Bodies.written();

    List<Reply> replies = atOnce(twice(() -> COMMITTEE.as(Role.AGENCY).post("/api/tasks", task)));

    assertThat(replies.getFirst().granted().path("id"))
        .isEqualTo(replies.getLast().granted().path("id"));
    assertThat(Bodies.written()).as("the task and its part").isEqualTo(before + 2);
  }

  private static List<Supplier<Reply>> twice(Supplier<Reply> command) {
    return Collections.nCopies(2, command);
  }

  private static List<Reply> atOnce(List<Supplier<Reply>> commands) throws Exception {
    CyclicBarrier together = new CyclicBarrier(commands.size());
    List<Callable<Reply>> calls = new ArrayList<>();
    for (Supplier<Reply> command : commands) {
      calls.add(
          () -> {
            together.await();
            return command.get();
          });
    }
    List<Reply> replies = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(commands.size())) {
      for (Future<Reply> reply : threads.invokeAll(calls)) {
        replies.add(reply.get());
      }
    }
    return replies;
  }

  private static List<String> outcomes(List<Reply> replies) {
    return replies.stream()
        .map(reply -> reply.status() < 300 ? "granted" : reply.refusal())
        .toList();
  }
}
