package io.danvan.local.verification;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Compares each service's journal, Kafka's topics and every reader's tables.
 *
 * <p>Events may flow meanwhile: first each database is seen at one moment, then Kafka is read to
 * its end, then the journals. Whatever a reader had, Kafka must have; whatever Kafka had, its
 * journal must have. What came later is counted as being on its way, never as a difference.
 */
public final class Verification {
  private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(2);

  private final Map<String, Object> kafka;
  private final List<Store> stores;
  private final Selection selection;
  private final Consumer<String> out;
  private final Findings findings = new Findings();
  private final long begin = System.nanoTime();
  private long lastSign = begin;

  /**
   * A verification.
   *
   * @param kafka how to reach the brokers
   * @param stores the services' databases
   * @param out told what was compared, line by line
   */
  public Verification(
      Map<String, Object> kafka, List<Store> stores, Selection selection, Consumer<String> out) {
    this.kafka = Map.copyOf(kafka);
    this.stores = List.copyOf(stores);
    this.selection = selection;
    this.out = out;
  }

  /** What is not as it must be. */
  public record Result(Optional<Difference> first, long differences) {}

  /** Compares all there is. */
  public Result run() throws SQLException {
    List<Moment> moments = new ArrayList<>();
    try {
      for (Store store : stores) {
        moments.add(Moment.of(store));
      }
      compare(moments);
    } finally {
      for (Moment moment : moments) {
        moment.close();
      }
    }
    return new Result(findings.first(), findings.count());
  }

  private void compare(List<Moment> moments) throws SQLException {
    Published published = new Published(selection, findings);
    TopicReader.read(kafka, selection, published, this::giveSign);
    published.tallies().forEach(this::tell);
    findings.nextStep();
    published.checkChains();
    findings.nextStep();
    for (Moment moment : moments) {
      if (moment.store().owner() != null) {
        tell(moment, new JournalAudit(moment, selection, findings).run(published));
        findings.nextStep();
      }
    }
    for (Moment moment : moments) {
      compare(moment, published);
    }
  }

  private void compare(Moment moment, Published published) throws SQLException {
    ReaderAudit reader = new ReaderAudit(moment, selection, findings);
    if (!moment.store().reads().isEmpty()) {
      tell(moment, reader.run(published));
      findings.nextStep();
    }
    if (selection.isAllTime()) {
      new GateAudit(moment, selection, findings).run();
      findings.nextStep();
    }
    if (moment.has("commitment_event")) {
      CopyAudit copies = new CopyAudit(moment, reader.applied(), selection, findings);
      tell(moment, copies.run(published));
      findings.nextStep();
    }
  }

  private void giveSign(long messages) {
    long now = System.nanoTime();
    if (now - lastSign > BETWEEN_SIGNS_OF_LIFE.toNanos()) {
      lastSign = now;
      out.accept("%,d messages read ...".formatted(messages));
    }
  }

  private void tell(String topic, Published.Tally tally) {
    out.accept(
        "%-60s %,d events, %,d redacted, %,d messages repeated"
            .formatted(topic, tally.events, tally.redacted, tally.repeated));
  }

  private void tell(Moment moment, String compared) {
    out.accept("%-20s %s".formatted(moment.store().service(), compared));
  }
}
