package io.danvan.platform.testing.fuzz;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether an answer is one that a service may give, whatever it was asked. */
final class Verdict {
  /** What only a program says, about its own inside. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "Exception|\\bat"
              + " [a-z]\\w*(\\.\\w+)+\\(|io\\.danvan\\.|org\\.(spring|apache|postgres)|java\\.(lang|util|time|io)|jakarta\\.|tools\\.jackson|SQLSTATE|ERROR:|syntax"
              + " error|stream_gate|command_answer",
          Pattern.CASE_INSENSITIVE);

  private static final JsonMapper JSON = new JsonMapper();

  private final Operation operation;
  private final Head head;
  private final RawClient.@Nullable Answer answer;

  Verdict(Operation operation, Head head, RawClient.@Nullable Answer answer) {
    this.operation = operation;
    this.head = head;
    this.answer = answer;
  }

  /** What is wrong with it, if it had so many effects; null if nothing is. */
  @Nullable String wrong(long effects) {
    if (answer == null) {
      return head.broken() ? null : "no answer";
    }
    if (answer.status() >= 500 && !(head.broken() && answer.status() == 501)) {
      return "a failure of the service";
    }
    if (INSIDE.matcher(answer.body()).find()
        || INSIDE.matcher(answer.headers().toString()).find()) {
      return "says something about its inside";
    }
    if (effects != 0 && answer.status() >= 300) {
      return "refused, and did something all the same";
    }
    return answer.status() >= 400 && isOurs() ? unexplained(answer) : null;
  }

  /** The container answers by itself what is no HTTP. */
  private boolean isOurs() {
    return !head.method().equals("HEAD")
        && !operation.form()
        && answer != null
        && !answer.header("x-content-type-options").isEmpty();
  }

  private static @Nullable String unexplained(RawClient.Answer answer) {
    if (!answer.header("content-type").startsWith("application/problem+json")) {
      return "refused without a problem document";
    }
    try {
      JsonNode problem = JSON.readTree(answer.body());
      boolean whole =
          problem.path("status").asInt() == answer.status()
              && problem
                  .path("type")
                  .asString()
                  .equals("/problems/" + problem.path("code").asString())
              && !problem.path("title").asString("").isBlank()
              && !problem.path("detail").asString("").isBlank();
      return whole ? null : "a problem document that lacks something";
    } catch (JacksonException e) {
      return "a problem document that is no JSON";
    }
  }
}
