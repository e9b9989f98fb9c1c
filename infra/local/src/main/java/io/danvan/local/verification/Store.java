package io.danvan.local.verification;

import io.danvan.schemas.Owner;
import io.danvan.schemas.Topic;
import io.danvan.schemas.Topics;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A service's database.
 *
 * @param service the service
 * @param owner whose topics it writes; null if it writes none
 * @param reads the topics that it reads
 * @param url where its database is
 * @param user who may read all of it
 */
public record Store(
    String service, @Nullable Owner owner, Set<String> reads, String url, String user) {
  /** Copies the topics. */
  public Store {
    reads = Set.copyOf(reads);
  }

  /** The topics that it writes. */
  List<Topic> writes() {
    return Topics.all().stream().filter(topic -> topic.owner() == owner).toList();
  }

  /** All topics whose events it knows. */
  Set<String> knows() {
    return Stream.concat(reads.stream(), writes().stream().map(Topic::name))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A transaction that sees the database at one moment, and changes nothing. */
  Connection open() throws SQLException {
    Connection connection = DriverManager.getConnection(url, user, "");
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    return connection;
  }
}
