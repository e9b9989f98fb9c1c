package io.danvan.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.schemas.EventTypes;
import io.danvan.schemas.Topics;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsyncApiTest {
  private static final Path DOCUMENT = Path.of("../../docs/reference/asyncapi.yaml");
  private static final Path FRESH = Path.of("target/asyncapi.yaml");
  private static final Path NODE = Path.of("../../infra/node");

  @Test
  void theDocumentShowsTheContractAsItIs() throws IOException {
    String fresh = AsyncApiDocument.render();
    Files.createDirectories(FRESH.getParent());
    Files.writeString(FRESH, fresh);
    assertThat(DOCUMENT)
        .as("docs/reference/asyncapi.yaml is stale: copy services/platform/%s over it", FRESH)
        .hasContent(fresh);
  }

  @Test
  void itDescribesEveryHeader() throws IllegalAccessException {
    List<String> headers = new ArrayList<>();
    for (Field constant : CloudEventHeaders.class.getFields()) {
      if (Modifier.isStatic(constant.getModifiers()) && !constant.getName().endsWith("_PREFIX")) {
        headers.add((String) constant.get(null));
      }
    }

    assertThat(EventHeaders.schemas()).containsOnlyKeys(headers);
  }

  /** AsyncAPI's own parser; the document's payloads are read as Avro. */
  @Test
  void itIsValid() throws Exception {
    assertThat(NODE.resolve("node_modules/@asyncapi/parser"))
        .as("The Node packages are missing: npm ci --ignore-scripts --prefix infra/node")
        .exists();
    Process validation =
        new ProcessBuilder("node", "validate-asyncapi.mjs", DOCUMENT.toAbsolutePath().toString())
            .directory(NODE.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(validation.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(validation.waitFor()).as(said).isZero();
    assertThat(said)
        .contains(
            "%d channels, %d messages".formatted(Topics.all().size(), EventTypes.all().size()));
  }
}
