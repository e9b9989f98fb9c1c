package io.danvan.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.schemas.Classification;
import io.danvan.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BrokerAccountsTest {
  private static final Path PAGE = Path.of("../../docs/reference/kafka-access.md");
  private static final Path FRESH = Path.of("target/kafka-access.md");

  @Test
  void thePageShowsTheTableAsItIs() throws IOException {
    String fresh = KafkaAccessReference.render();
    Files.createDirectories(FRESH.getParent());
    Files.writeString(FRESH, fresh);
    assertThat(PAGE)
        .as("docs/reference/kafka-access.md is stale: copy infra/local/%s over it", FRESH)
        .hasContent(fresh);
  }

  @Test
  void eachTopicIsWrittenByTheServiceOfItsOwnerAlone() {
    assertThat(Topics.all())
        .allSatisfy(
            topic ->
                assertThat(BrokerAccounts.all())
                    .filteredOn(account -> account.writes().contains(topic))
                    .extracting(BrokerAccount::name)
                    .containsExactly(topic.owner().segment()));
  }

  @Test
  void noAgencyReadsWhatIsRestricted() {
    assertThat(BrokerAccounts.all())
        .filteredOn(account -> BrokerAccounts.agencies().contains(account.name()))
        .isNotEmpty()
        .flatExtracting(BrokerAccount::reads)
        .extracting("classification")
        .doesNotContain(Classification.RESTRICTED);
  }
}
