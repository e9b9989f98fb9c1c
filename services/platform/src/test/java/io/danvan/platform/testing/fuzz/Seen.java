package io.danvan.platform.testing.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What answers have told: the records that there are, so that not every request misses them. */
public final class Seen {
  private static final int MOST = 300;
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, List<Known>> pools = new HashMap<>();

  /**
   * A value that the service knows.
   *
   * @param value the value, mostly an id
   * @param version the version of what it names; empty if it has none
   */
  record Known(String value, String version) {}

  /** Tells a value for a parameter or field of this name. */
  public Seen know(String name, String value) {
    pool(name).add(new Known(value, ""));
    return this;
  }

  /** One of those that go with the operation; null if there is none yet. */
  @Nullable Known any(Operation operation, String name, SplittableRandom random) {
    List<Known> known = pool(name);
    if (known.isEmpty()) {
      known = pool(family(operation) + name);
    }
    return known.isEmpty() ? null : known.get(random.nextInt(known.size()));
  }

  /** Looks at what came of an operation. */
  void learn(Operation operation, RawClient.Answer answer, SplittableRandom random) {
    if (answer.status() < 300 && answer.header("content-type").contains("json")) {
      try {
        learn(family(operation), JSON.readTree(answer.body()), random);
      } catch (JacksonException notWhole) {
        // The answer to a HEAD, or to a part of it: there is nothing to learn.
      }
    }
  }

  private void learn(String family, JsonNode node, SplittableRandom random) {
    if (node.path("id").isString()) {
      Known known = new Known(node.path("id").asString(), node.path("version").asString(""));
      keep(pool(family + "id"), known, random);
    }
    if (node.path("next").isString()) {
      String next = node.path("next").asString();
      keep(pool("cursor"), new Known(next.replaceAll(".*cursor=([^&]*).*", "$1"), ""), random);
    }
    node.forEach(each -> learn(family, each, random));
  }

  private static void keep(List<Known> pool, Known known, SplittableRandom random) {
    pool.removeIf(each -> each.value().equals(known.value()));
    if (pool.size() >= MOST) {
      pool.remove(random.nextInt(pool.size()));
    }
    pool.add(known);
  }

  private List<Known> pool(String name) {
    return pools.computeIfAbsent(name, _ -> new ArrayList<>());
  }

  /** The first two steps of the path: records of one kind. */
  private static String family(Operation operation) {
    String[] steps = operation.path().split("/");
    return steps.length < 3 ? "" : steps[1] + "/" + steps[2] + ":";
  }
}
