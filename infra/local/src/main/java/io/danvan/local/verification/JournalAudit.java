package io.danvan.local.verification;

import io.danvan.platform.journal.HashChain;
import io.danvan.schemas.Topic;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares a service's journal with what Kafka holds in its topics. The journal is read later than
 * Kafka, so it must have whatever Kafka has; what it has beyond that may be on its way.
 */
final class JournalAudit implements Merge.Visitor<JournalRow> {
  private final Moment moment;
  private final Selection selection;
  private final Findings findings;
  private @Nullable JournalRow before;
  private long events;
  private long onTheirWay;

  JournalAudit(Moment moment, Selection selection, Findings findings) {
    this.moment = moment;
    this.selection = selection;
    this.findings = findings;
  }

  /** Compares, and tells what was compared. */
  String run(Published published) throws SQLException {
    try (Connection connection = moment.store().open();
        Rows<JournalRow> rows = new Rows<>(query(connection), selection, JournalRow::read)) {
      Merge.run(
          published.in(
              moment.store().writes().stream().map(Topic::name).collect(Collectors.toSet())),
          rows,
          this);
    }
    return "%,d events in the journal%s"
        .formatted(
            events, onTheirWay == 0 ? "" : ", %,d of them not yet sent".formatted(onTheirWay));
  }

  private PreparedStatement query(Connection connection) throws SQLException {
    PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT %s FROM journal WHERE recorded_at >= ? AND recorded_at < ?
            ORDER BY stream_id, stream_version\
            """
                .formatted(JournalRow.COLUMNS));
    query.setString(1, moment.delivered());
    query.setTimestamp(2, Timestamp.from(selection.begin()));
    query.setTimestamp(3, Timestamp.from(selection.end()));
    return query;
  }

  @Override
  public void both(PublishedEvent event, JournalRow row) {
    guarded(row, () -> compare(event, row));
  }

  @Override
  public void row(JournalRow row) {
    guarded(
        row,
        () -> {
          checkAlone(row, null);
          missing(row, "Kafka lacks it");
        });
  }

  /** What was tampered with may be no event at all. */
  private void guarded(JournalRow row, Runnable check) {
    try {
      check.run();
    } catch (RuntimeException e) {
      findings.add(
          Difference.of(
              moment.store().service(), row.place(), "the journal's row is no event: " + e));
    }
  }

  private void compare(PublishedEvent event, JournalRow row) {
    Edition same = event.find(each -> each.redacted() == row.redacted()).orElse(event.first());
    checkAlone(row, same);
    for (Edition edition : event.editions()) {
      compare(edition, row);
    }
    if (event.editions().stream().noneMatch(each -> each.redacted() == row.redacted())) {
      missing(row, "Kafka has it only unredacted");
    }
  }

  private void compare(Edition edition, JournalRow row) {
    String difference =
        edition.redacted() == row.redacted()
            ? row.unlike(edition)
            : edition.redacted()
                ? "Kafka has it redacted, the journal has not"
                // What was replaced may stay until it is compacted away.
                : Digest.ofHex(row.event().hash()).equals(edition.hash())
                    ? null
                    : "Kafka has another event than the journal: their hashes differ";
    if (difference == null && !edition.source().equals(row.partition())) {
      difference = "it stands in another topic or partition than its journal says";
    }
    if (difference != null) {
      findings.add(Difference.at(moment.store().service(), edition, row.place(), difference));
    }
  }

  @Override
  public void published(PublishedEvent event) {
    findings.add(
        Difference.at(
            moment.store().service(),
            event,
            "Kafka has it, the journal has not: row deleted, or record forged"));
  }

  private void missing(JournalRow row, String what) {
    if (row.delivered()) {
      findings.add(difference(row, null, what));
    } else {
      onTheirWay++;
    }
  }

  /** The row by itself and with the one before it. */
  private void checkAlone(JournalRow row, @Nullable Edition edition) {
    events++;
    String broken =
        Optional.ofNullable(row.defect())
            .or(() -> Optional.ofNullable(brokenLink(row)))
            .orElse(null);
    if (broken != null) {
      findings.add(difference(row, edition, broken));
    }
    before = row;
  }

  private @Nullable String brokenLink(JournalRow row) {
    boolean follows = before != null && before.place().stream().equals(row.place().stream());
    long expected = follows && before != null ? before.place().version() + 1 : 1;
    if (row.place().version() != expected) {
      return selection.isAllTime()
          ? "the journal lacks version %d before it".formatted(expected)
          : null;
    }
    String hash = follows && before != null ? before.event().hash() : HashChain.GENESIS;
    return row.previous().equals(hash) ? null : "it is not chained to the row before it";
  }

  private Difference difference(JournalRow row, @Nullable Edition edition, String what) {
    String service = moment.store().service();
    if (edition != null) {
      return Difference.at(service, edition, row.place(), what);
    }
    return new Difference(service, row.partition(), Difference.NOWHERE, row.place(), what);
  }
}
