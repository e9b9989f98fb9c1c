package io.danvan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PagesHttpTest extends ServiceTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void leadsThroughTheWholeListByItsLinks() {
    List<Integer> seen = new ArrayList<>();
    String address = "/api/records?from=5&limit=40";
    while (!address.isEmpty()) {
      JsonNode page = get(address);
      page.path("items").forEach(item -> seen.add(item.asInt()));
      address = page.path("next").asString("");
      assertThat(address).matches("|/api/records\\?from=5&limit=40&cursor=[\\w-]+");
    }

    assertThat(seen).isEqualTo(IntStream.range(5, 120).boxed().toList());
  }

  @Test
  void hasFiftyItemsUnlessAskedOtherwise() {
    assertThat(get("/api/records").path("items").size()).isEqualTo(50);
  }

  @Test
  void endsWithoutALinkWhenTheLastPageIsFull() {
    JsonNode page = get("/api/records?from=70&limit=50");

    assertThat(page.path("items").size()).isEqualTo(50);
    assertThat(page.has("next")).isFalse();
  }

  private JsonNode get(String address) {
    return JSON.readTree(
        coordinator()
            .get()
            .uri(URI.create(address() + address))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBodyContent());
  }
}
