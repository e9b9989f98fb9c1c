package io.danvan.taskboard.page;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.platform.security.Role;
import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.testing.BoardTest;
import io.danvan.taskboard.testing.Story;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is shown what, by organisation and role. */
class RightsTest extends BoardTest {
  private static final LocalDate DUE = LocalDate.of(2030, 1, 15);

  @Test
  void anOperatorReadsNoRecords() throws IOException, InterruptedException {
    Story story = story(PROVINCE).issue("Việc của tỉnh", DUE, COMMUNE);
    HttpClient operator = signedIn(COMMUNE, Role.OPERATOR);
    for (String path : pages(story)) {
      assertThat(get(operator, path).statusCode()).as(path).isIn(403, 404);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COORDINATOR", "HEAD", "VIEWER", "AGENCY"})
  void everyOtherRoleReads(Role role) throws IOException, InterruptedException {
    Story story = story(PROVINCE).issue("Việc của tỉnh", DUE, COMMUNE);
    HttpClient reader = signedIn(COMMUNE, role);
    for (String path : pages(story)) {
      assertThat(get(reader, path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void aRoleIsOfferedOnlyWhatItMayDo() throws IOException, InterruptedException {
    Story story =
        story(PROVINCE)
            .issue("Việc không nhận", DUE, COMMUNE)
            .decline(COMMUNE, "Địa bàn không có rừng.");
    for (String path : List.of("/boards/" + new Scope.Own(PROVINCE), "/tasks/" + story.task())) {
      String withdraw = "data-action=\"withdraw\"";
      assertThat(get(signedIn(PROVINCE, Role.COORDINATOR), path).body())
          .contains("data-action=\"amend\"")
          .doesNotContain(withdraw);
      assertThat(get(signedIn(PROVINCE, Role.HEAD), path).body()).contains(withdraw);
    }
  }

  private static List<String> pages(Story story) {
    return List.of(
        "/boards/" + new Scope.Own(COMMUNE),
        "/tasks/" + story.task(),
        "/parts/" + story.part(COMMUNE) + "/forms/accept");
  }
}
