package io.danvan.local.stack;

import io.danvan.coordination.common.kafka.BodyTopics;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.local.access.BrokerAccounts;
import io.danvan.local.verification.Organisations;
import io.danvan.local.verification.Selection;
import io.danvan.local.verification.Store;
import io.danvan.local.verification.Verification;
import io.danvan.schemas.Owner;
import io.danvan.schemas.Topic;
import io.danvan.schemas.Topics;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** The command {@code ./danvan verify}. */
final class Verifying {
  private static final Set<String> OPTIONS = Set.of("--organisation", "--from", "--to");

  private final Installation installation;
  private final Screen screen;
  private final List<Store> stores;

  Verifying(Installation installation, Screen screen, List<BootService.Row> services) {
    this.installation = installation;
    this.screen = screen;
    this.stores = services.stream().map(row -> store(installation, row)).toList();
  }

  /** Compares all that the words select, and ends in trouble if it finds a difference. */
  void verify(List<String> words) {
    for (Port port : List.of(Port.POSTGRES, Port.KAFKA)) {
      if (!Probe.accepts(installation.port(port))) {
        throw new Trouble(
            "Nothing answers at %s: ./danvan start".formatted(installation.address(port)));
      }
    }
    try {
      report(compare(selection(words)));
    } catch (SQLException e) {
      throw new Trouble("A database cannot be read: " + e.getMessage(), e);
    } catch (KafkaException e) {
      throw new Trouble("Kafka cannot be read: " + e.getMessage(), e);
    }
  }

  /** Compares what is selected. */
  Verification.Result compare(Selection selection) throws SQLException {
    return new Verification(verifier(), stores, selection, screen::say).run();
  }

  private void report(Verification.Result result) {
    double seconds = screen.elapsed().toMillis() / 1000.0;
    result
        .first()
        .ifPresent(
            first -> {
              throw new Trouble(
                  "FIRST DIFFERENCE of %,d after %.1f s: %s"
                      .formatted(result.differences(), seconds, first));
            });
    screen.say("No difference, after %.1f s.".formatted(seconds));
  }

  private Map<String, Object> verifier() {
    return Kafka.credentials(installation).client(BrokerAccounts.VERIFIER);
  }

  private Selection selection(List<String> words) throws SQLException {
    Set<String> left = new HashSet<>(words);
    String organisation = option(words, "--organisation", left);
    LocalDate from = date(option(words, "--from", left));
    LocalDate to = date(option(words, "--to", left));
    if (!left.isEmpty()) {
      throw new Trouble(
          "verify takes --organisation ID|name, --from DATE and --to DATE, not " + left + ".");
    }
    return new Selection(organisation == null ? null : aggregates(organisation), from, to);
  }

  private static @Nullable String option(List<String> words, String name, Set<String> left) {
    int at = words.indexOf(name);
    if (at < 0 || at + 1 == words.size() || OPTIONS.contains(words.get(at + 1))) {
      return null;
    }
    left.remove(name);
    left.remove(words.get(at + 1));
    return words.get(at + 1);
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new Trouble("A date is written 2026-11-30, not %s.".formatted(text));
    }
  }

  private Set<String> aggregates(String organisation) throws SQLException {
    Store directory =
        stores.stream().filter(store -> !store.reads().isEmpty()).findFirst().orElseThrow();
    List<String> found = Organisations.find(directory, organisation);
    if (found.size() != 1) {
      throw new Trouble(
          found.isEmpty()
              ? "No organisation is called \"%s\", in full and by its official name."
                  .formatted(organisation)
              : "Several are called that; name one by its id: " + String.join(", ", found));
    }
    return Organisations.aggregatesOf(found.getFirst(), stores);
  }

  private static Store store(Installation installation, BootService.Row row) {
    Optional<Owner> owner =
        Stream.of(Owner.values()).filter(each -> each.segment().equals(row.name())).findFirst();
    return new Store(
        row.name(),
        owner.orElse(null),
        owner.map(Verifying::readBy).orElseGet(Verifying::allTopics),
        installation.database(row.database()),
        Postgres.USER);
  }

  private static Set<String> readBy(Owner owner) {
    return owner == Owner.DIRECTORY
        ? Set.of()
        : Set.copyOf(BodyTopics.consumedBy(OrganisationKind.valueOf(owner.name())));
  }

  private static Set<String> allTopics() {
    return Topics.all().stream().map(Topic::name).collect(Collectors.toUnmodifiableSet());
  }
}
