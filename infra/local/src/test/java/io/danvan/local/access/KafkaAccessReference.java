package io.danvan.local.access;

import static java.util.stream.Collectors.joining;

import io.danvan.schemas.Topic;
import io.danvan.schemas.Topics;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.resource.PatternType;

/** Writes {@code docs/reference/kafka-access.md} from the table that the broker is given. */
final class KafkaAccessReference {
  private KafkaAccessReference() {}

  static String render() {
    return """
    # Who may do what on Kafka

    This page is written from the code (`BrokerAccounts`); a test fails when it is stale, and another tries every pair on
    a broker. Whatever is not granted here is denied, also to whoever does not say who it is.

    Nobody but `%s` may create, change or delete topics, accounts or grants, delete records, or use transactions; these
    two may do anything: `%s` creates topics, accounts and grants and is for operators, `%s` is the broker itself.

    ## Accounts

    | Account | Used by | Consumer groups |
    |---|---|---|
    %s

    ## Topics

    `write` and `read` include to see that the topic is there. A service reads its own topics only after its database was
    restored from a backup.

    %s
    """
        .formatted(
            BrokerAccounts.INSTALLER,
            BrokerAccounts.INSTALLER,
            BrokerAccounts.BROKER,
            BrokerAccounts.all().stream().map(KafkaAccessReference::account).collect(joining("\n")),
            topics());
  }

  private static String account(BrokerAccount account) {
    return row(
        Stream.of(
            "`" + account.name() + "`",
            account.holder(),
            account.groups().map(KafkaAccessReference::groups).orElse("none")));
  }

  private static String groups(BrokerAccount.Groups groups) {
    return groups.type() == PatternType.PREFIXED
        ? "all that begin with `%s`".formatted(groups.name())
        : "`%s`".formatted(groups.name());
  }

  private static String topics() {
    List<BrokerAccount> accounts = BrokerAccounts.all();
    Stream<String> head =
        Stream.of(
            row(Stream.concat(Stream.of("Topic"), accounts.stream().map(BrokerAccount::name))),
            "|---".repeat(accounts.size() + 1) + "|");
    Stream<String> rows =
        Topics.all().stream()
            .map(
                topic ->
                    row(
                        Stream.concat(
                            Stream.of("`" + topic.name() + "`"),
                            accounts.stream().map(account -> rights(account, topic)))));
    return Stream.concat(head, rows).collect(joining("\n"));
  }

  private static String rights(BrokerAccount account, Topic topic) {
    String rights =
        Stream.of(
                account.writes().contains(topic) ? "write" : "",
                account.reads().contains(topic) ? "read" : "")
            .filter(right -> !right.isEmpty())
            .collect(joining(", "));
    return rights.isEmpty() ? "–" : rights;
  }

  private static String row(Stream<String> cells) {
    return cells.collect(joining(" | ", "| ", " |"));
  }
}
