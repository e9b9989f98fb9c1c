package io.danvan.directory;

import io.danvan.coordination.directory.DirectoryIds;
import io.danvan.coordination.directory.OrganisationKind;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrganisationsHttpTest extends DirectoryServiceTest {
  private static final UUID PEOPLES_COMMITTEE =
      DirectoryIds.body(OrganisationKind.PEOPLES_COMMITTEE, "17254").value();

  @Test
  void anOrganisationIsShownWithItsSuperiors() {
    viewer()
        .get()
        .uri("/api/organisations/{id}", PEOPLES_COMMITTEE)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.asOf")
        .exists()
        .jsonPath("$.organisation.name")
        .isEqualTo("Ủy ban nhân dân xã Con Cuông")
        .jsonPath("$.superiors[*].name")
        .isEqualTo(List.of("Ủy ban nhân dân tỉnh Nghệ An", "Chính phủ"));
  }

  @Test
  void positionsAreShownByRoleAndWithoutPersons() {
    viewer()
        .get()
        .uri("/api/organisations/{id}/positions", PEOPLES_COMMITTEE)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[*].title")
        .isEqualTo(
            List.of(
                "Chủ tịch Ủy ban nhân dân",
                "Phó Chủ tịch Ủy ban nhân dân",
                "Công chức theo dõi, điều phối"));
  }

  @Test
  void organisationsAreFoundByNameAndAbbreviation() {
    viewer()
        .get()
        .uri("/api/organisations?name=ubnd con cuong")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[0].id")
        .isEqualTo(PEOPLES_COMMITTEE.toString());
  }

  @Test
  void aLongListOfAnswersHasPages() {
    viewer()
        .get()
        .uri("/api/organisations?name=nghe an&kind=PEOPLES_COMMITTEE&limit=5")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(5)
        .jsonPath("$.next")
        .exists();
  }

  @Test
  void anUnknownOrganisationIsRefusedInTheReadersLanguage() {
    viewer()
        .get()
        .uri("/api/organisations/{id}", UUID.randomUUID())
        .header("Accept-Language", "en")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("unknown-organisation")
        .jsonPath("$.title")
        .isEqualTo("No such organisation");
  }
}
