package io.danvan.local.demonstration;

import io.danvan.local.account.Account;
import io.danvan.local.account.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes down what people raise at meetings. Thread-safe. */
final class MatterDeeds {
  private static final String BETWEEN = ",";

  private final Errands errands;
  private final Bookmark bookmark;
  private final Path receipt;

  /**
   * Deeds of a story.
   *
   * @param receipt the file in which the receipt is kept that whoever runs it may try
   */
  MatterDeeds(Errands errands, Bookmark bookmark, Path receipt) {
    this.errands = errands;
    this.bookmark = bookmark;
    this.receipt = receipt;
  }

  /**
   * Writes down what was raised at the meeting at that path. If that was done before an
   * interruption, the code of its receipt may be lost, which is told only once: another is asked
   * for.
   */
  void raise(Account host, String meeting, Story.Step step, ObjectNode body, int number) {
    String path = meeting + "/matters";
    JsonNode answer = errands.begin(host, path, body, number);
    List<String> ids = ids(host, path, answer);
    Integer kept = step.matter();
    if (kept != null) {
      JsonNode told =
          answer.has("raised")
              ? answer.path("raised").path(kept)
              : errands.askForSecret(host, path + "/" + ids.get(kept) + "/receipt");
      keep(told.path("receipt").asString());
    }
    bookmark.happened(number, String.join(BETWEEN, ids));
  }

  /** What was raised before an interruption is told without its receipts; the list has the ids. */
  private List<String> ids(Account host, String path, JsonNode answer) {
    return answer.has("raised")
        ? answer.path("raised").valueStream().map(each -> each.path("matter").asString()).toList()
        : errands
            .read(host, path)
            .path("matters")
            .valueStream()
            .map(each -> each.path("id").asString())
            .toList();
  }

  private void keep(String code) {
    try {
      PrivateFile.write(receipt, code);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + receipt, e);
    }
  }

  /**
   * Where a matter is.
   *
   * @param raised the number under which it was raised
   */
  String path(String meeting, int raised, Story.Step step) {
    int matter = Objects.requireNonNull(step.matter());
    return meeting + "/matters/" + bookmark.id(raised).split(BETWEEN, -1)[matter];
  }
}
