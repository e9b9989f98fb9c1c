package io.danvan.local.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.local.account.Account;
import io.danvan.local.account.Accounts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is kept of a meeting's matters, against a service that tells a receipt's code only once. */
class MatterDeedsTest {
  private static final String MEETING = "/api/meetings/1";
  private static final String MATTERS = MEETING + "/matters";
  private static final int NUMBER = 7;
  private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();
  private static final Account CHAIR =
      Accounts.read().stream()
          .filter(account -> account.name().equals("ubnd.concuong.lanhdao"))
          .findFirst()
          .orElseThrow();

  @TempDir private Path folder;
  private final HttpServer service = newService();
  private final List<String> keys = new CopyOnWriteArrayList<>();

  private static HttpServer newService() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void serve() {
    service.createContext("/oauth2/token", each -> answer(each, "{\"access_token\": \"any\"}"));
    service.createContext(MATTERS + "/b/receipt", this::renew);
    service.start();
  }

  @AfterEach
  void stop() {
    service.stop(0);
  }

  @Test
  void keepsTheReceiptThatItIsTold() throws IOException {
    service.createContext(
        MATTERS,
        each ->
            answer(
                each,
                """
                {"raised": [{"matter": "a", "receipt": "of a"}, {"matter": "b", "receipt": "of b"}]}
                """));

    raise(1);

    assertThat(kept()).isEqualTo("of b");
    assertThat(bookmark().id(NUMBER)).isEqualTo("a,b");
    assertThat(keys).isEmpty();
  }

  @Test
  void asksForAnotherReceiptIfItWasCutOffBeforeItKeptTheFirst() throws IOException {
    service.createContext(MATTERS, MatterDeedsTest::repeat);

    raise(1);

    assertThat(kept()).isEqualTo("another of b, 1");
    assertThat(bookmark().id(NUMBER)).isEqualTo("a,b");
  }

  @Test
  void asksEachTimeAsForTheFirstTimeBecauseARepeatedAnswerHasNoCode() throws IOException {
    service.createContext(MATTERS, MatterDeedsTest::repeat);

    raise(1);
    raise(1);

    assertThat(keys).hasSize(2).doesNotHaveDuplicates();
    assertThat(kept()).isEqualTo("another of b, 2");
  }

  @Test
  void asksForNoneOfAMeetingWhoseReceiptsNobodyKeeps() throws IOException {
    service.createContext(MATTERS, MatterDeedsTest::repeat);

    raise(null);

    assertThat(keys).isEmpty();
    assertThat(folder.resolve("receipt.txt")).doesNotExist();
  }

  private void raise(@Nullable Integer kept) {
    URI address = URI.create("http://127.0.0.1:" + service.getAddress().getPort());
    var services =
        new Services(
            address, "secret", Map.of(OrganisationKind.PEOPLES_COMMITTEE, address), address);
    Bookmark bookmark = bookmark();
    var deeds =
        new MatterDeeds(new Errands(services, bookmark), bookmark, folder.resolve("receipt.txt"));
    var step = new Story.Step(CHAIR.name(), null, null, kept, Story.Step.RAISE, NOTHING);
    deeds.raise(CHAIR, MEETING, step, NOTHING, NUMBER);
  }

  private Bookmark bookmark() {
    return Bookmark.in(
        folder.resolve("demonstration.log"), LocalDate.of(2026, 11, 27), _ -> "5d2c");
  }

  private String kept() throws IOException {
    return Files.readString(folder.resolve("receipt.txt"));
  }

  /** What was raised before is not told again with its codes, but listed. */
  private static void repeat(HttpExchange request) throws IOException {
    boolean asked = request.getRequestMethod().equals("POST");
    answer(request, asked ? "" : "{\"matters\": [{\"id\": \"a\"}, {\"id\": \"b\"}]}");
  }

  private void renew(HttpExchange request) throws IOException {
    keys.add(request.getRequestHeaders().getFirst("Idempotency-Key"));
    answer(
        request, "{\"matter\": \"b\", \"receipt\": \"another of b, %d\"}".formatted(keys.size()));
  }

  private static void answer(HttpExchange request, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    try (request) {
      request.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
      request.getResponseBody().write(bytes);
    }
  }
}
