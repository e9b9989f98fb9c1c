package io.danvan.coordination.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.contract.AnyRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Example;

class CommitmentReferenceTest {
  private static final Path PAGE = Path.of("../../docs/reference/commitments.md");
  private static final Path FRESH = Path.of("target/commitments.md");

  @Example
  void thePageShowsTheTablesAsTheyAre() throws IOException {
    String fresh = CommitmentReference.render();
    Files.createDirectories(FRESH.getParent());
    Files.writeString(FRESH, fresh);
    assertThat(PAGE)
        .as("docs/reference/commitments.md is stale: copy services/coordination/%s over it", FRESH)
        .hasContent(fresh);
  }

  @Example
  void everyPairHasAReason() {
    AnyRecord.types(RequestEvent.class)
        .forEach(
            request ->
                AnyRecord.types(ResponseEvent.class)
                    .forEach(
                        response ->
                            assertThat(CommitmentReference.verdict(request, response).reason())
                                .endsWith(".")));
  }
}
