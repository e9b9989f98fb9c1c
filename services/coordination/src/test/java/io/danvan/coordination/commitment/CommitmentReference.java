package io.danvan.coordination.commitment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.danvan.coordination.contract.AnyRecord;
import io.danvan.coordination.standing.Standing;
import io.danvan.coordination.standing.StandingTable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The reference page of commitments, written from the tables that the code itself reads. */
final class CommitmentReference {
  /** The tables look at the type of an event only, so one of each will do. */
  private static final Map<Class<?>, Object> SAMPLES = new HashMap<>();

  private CommitmentReference() {}

  static String render() {
    return String.join(
        "\n",
        "# Commitments: the tables",
        "",
        "Written from the code by `CommitmentReferenceTest`; do not edit it by hand. Why there are",
        "two streams and one fold: [decision 2](../decisions/0002-two-writers-one-fold.md).",
        "",
        "## Who may ask whom for a part of a task",
        "",
        "The first row that fits decides. If none fits, the asker has no standing.",
        "",
        "| Standing | When |",
        "|---|---|",
        rows(
            StandingTable.ROWS.stream()
                .map(row -> "| `%s` | %s |".formatted(row.standing(), row.when()))
                .toList()),
        "",
        "## Who may do what, and in which phase",
        "",
        "An answer needs a question of its kind that is open, and of each kind one is open at"
            + " most.",
        "",
        "| Action | Who | Standings | Phases |",
        "|---|---|---|---|",
        rows(Arrays.stream(Action.values()).map(CommitmentReference::row).toList()),
        "",
        "## What becomes of two events whose authors had not seen each other's",
        "",
        "A response that is overtaken leaves phase and questions as they are; what it shows,"
            + " progress",
        "or a result, is kept. Every event stays in the timeline.",
        "",
        "| Asker wrote | Responsible wrote | Prevails | Why |",
        "|---|---|---|---|",
        rows(
            AnyRecord.types(RequestEvent.class)
                .flatMap(
                    request ->
                        verdicts(request).entrySet().stream().map(entry -> row(request, entry)))
                .toList()),
        "");
  }

  private static String rows(List<String> rows) {
    return String.join("\n", rows);
  }

  private static String row(Action action) {
    return "| `%s` | %s | %s | %s |"
        .formatted(
            action.code(),
            action.party().name().toLowerCase(Locale.ROOT),
            names(action.standings(), EnumSet.of(Standing.UNKNOWN)),
            names(action.phases(), Set.of()));
  }

  private static <E extends Enum<E>> String names(Set<E> some, Set<E> hidden) {
    return some.stream()
        .filter(each -> !hidden.contains(each))
        .map("`%s`"::formatted)
        .collect(joining(", "));
  }

  /** The response events that have the same verdict with this request event, together. */
  private static Map<Verdict, List<Class<?>>> verdicts(Class<?> request) {
    return AnyRecord.types(ResponseEvent.class)
        .collect(groupingBy(response -> verdict(request, response), LinkedHashMap::new, toList()));
  }

  static Verdict verdict(Class<?> request, Class<?> response) {
    return ConcurrencyTable.verdict(
        (RequestEvent) sample(request), (ResponseEvent) sample(response));
  }

  private static Object sample(Class<?> type) {
    return SAMPLES.computeIfAbsent(type, each -> AnyRecord.of(each).sample());
  }

  private static String row(Class<?> request, Map.Entry<Verdict, List<Class<?>>> entry) {
    String responses =
        entry.getValue().stream()
            .map(each -> "`" + each.getSimpleName() + "`")
            .collect(joining(", "));
    String prevails =
        switch (entry.getKey().precedence()) {
          case INDEPENDENT -> "both hold";
          case REQUEST_PREVAILS -> "asker";
          case RESPONSE_PREVAILS -> "responsible";
        };
    return "| `%s` | %s | %s | %s |"
        .formatted(request.getSimpleName(), responses, prevails, entry.getKey().reason());
  }
}
