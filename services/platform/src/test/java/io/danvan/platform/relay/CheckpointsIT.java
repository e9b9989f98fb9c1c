package io.danvan.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.replication.LogSequenceNumber;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** What leaders record of their progress, one after the other. */
class CheckpointsIT extends RelayTest {
  @Test
  void aLeaderThatIsFrozenWhileItRecordsDoesNotKeepTheNextOneFromTakingOver() throws Exception {
    var next = new Checkpoints(jdbc, transactions);
    long epoch = next.takeOver().epoch();
    var recorded = new CountDownLatch(1);
    var woken = new CountDownLatch(1);
    var frozen = new Checkpoints(jdbc, frozenBeforeCommit(recorded, woken));
    var saving =
        CompletableFuture.runAsync(
            () -> frozen.save(epoch, LogSequenceNumber.valueOf(1), null),
            Thread::startVirtualThread);
    recorded.await();

    assertThat(CompletableFuture.supplyAsync(next::takeOver, Thread::startVirtualThread))
        .succeedsWithin(PATIENCE);

    woken.countDown();
    assertThat(saving).failsWithin(PATIENCE);
    assertThat(next.takeOver().acknowledged()).isNotEqualTo(LogSequenceNumber.valueOf(1));
  }

  private TransactionOperations frozenBeforeCommit(CountDownLatch recorded, CountDownLatch woken) {
    return new TransactionOperations() {
      @Override
      public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        return transactions.execute(
            transaction -> {
              T result = action.doInTransaction(transaction);
              recorded.countDown();
              try {
                woken.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return result;
            });
      }
    };
  }
}
