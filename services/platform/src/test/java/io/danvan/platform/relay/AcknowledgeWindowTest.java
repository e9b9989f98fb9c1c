package io.danvan.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.platform.relay.AcknowledgeWindow.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.postgresql.replication.LogSequenceNumber;

/**
 * Any log, read at any pace, with Kafka's acknowledgements in any order, against a model that
 * remembers everything and looks through all of it each time.
 */
class AcknowledgeWindowTest {
  private static final LogSequenceNumber START = LogSequenceNumber.valueOf(1_000);

  /**
   * @param sizes the number of events of each transaction in the log
   * @param choices what happens next, as long as there is a choice
   */
  @Property(tries = 5_000)
  void neverPassesTheFirstIncompleteTransaction(
      @ForAll @Size(max = 12) List<@IntRange(max = 5) Integer> sizes,
      @ForAll @Size(max = 120) List<@IntRange(max = 1_000) Integer> choices) {
    Run run = new Run(sizes);
    for (int choice : choices) {
      run.step(choice);
    }
    run.finish();

    assertThat(run.window.acknowledgeable(Run.FAR)).isEqualTo(Run.FAR);
  }

  /** The window and the model, led through the same things. */
  private static final class Run {
    private static final LogSequenceNumber FAR = LogSequenceNumber.valueOf(1_000_000);

    private final AcknowledgeWindow window = new AcknowledgeWindow(START);
    private final List<Integer> sizes;
    private final List<ModelTransaction> read = new ArrayList<>();
    private final List<SentEvent> unacknowledged = new ArrayList<>();

    Run(List<Integer> sizes) {
      this.sizes = sizes;
    }

    void step(int choice) {
      if (choice % 2 == 0 || unacknowledged.isEmpty()) {
        readOn();
      } else {
        acknowledge(choice / 2 % unacknowledged.size());
      }
      boolean nothingOpen = read.stream().allMatch(ModelTransaction::isComplete);
      assertThat(window.acknowledgeable(FAR)).isEqualTo(nothingOpen ? FAR : completeByModel());
      assertThat(window.acknowledgeable(START)).isEqualTo(completeByModel());
    }

    void finish() {
      while (hasMore() || !unacknowledged.isEmpty()) {
        step(hasMore() ? 0 : 1);
      }
    }

    private boolean hasMore() {
      return read.size() < sizes.size() || (!read.isEmpty() && !read.getLast().committed);
    }

    private void readOn() {
      if (!hasMore()) {
        return;
      }
      if (read.isEmpty() || read.getLast().committed) {
        window.begin(Instant.EPOCH);
        read.add(new ModelTransaction(endOf(read.size())));
      } else if (read.getLast().events < sizes.get(read.size() - 1)) {
        send(read.getLast());
      } else {
        window.commit(read.getLast().end);
        read.getLast().committed = true;
      }
    }

    private void send(ModelTransaction transaction) {
      unacknowledged.add(new SentEvent(transaction, window.sending()));
      transaction.events++;
    }

    private void acknowledge(int index) {
      SentEvent event = unacknowledged.remove(index);
      event.transaction.acknowledged++;
      window.acknowledged(event.ticket);
    }

    private LogSequenceNumber completeByModel() {
      LogSequenceNumber complete = START;
      for (ModelTransaction transaction : read) {
        if (!transaction.isComplete()) {
          return complete;
        }
        complete = transaction.end;
      }
      return complete;
    }

    private static LogSequenceNumber endOf(int transaction) {
      return LogSequenceNumber.valueOf(START.asLong() + 100L * (transaction + 1));
    }
  }

  private record SentEvent(ModelTransaction transaction, Transaction ticket) {}

  private static final class ModelTransaction {
    private final LogSequenceNumber end;
    private int events;
    private int acknowledged;
    private boolean committed;

    ModelTransaction(LogSequenceNumber end) {
      this.end = end;
    }

    boolean isComplete() {
      return committed && events == acknowledged;
    }
  }
}
