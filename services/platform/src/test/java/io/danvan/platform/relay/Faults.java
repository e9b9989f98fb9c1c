package io.danvan.platform.relay;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.postgresql.replication.LogSequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Puts a stop into a relay's way: the action runs when the point is reached for the n-th time. */
final class Faults {
  private final FaultPoint point;
  private final AtomicInteger passes;
  private final Runnable action;

  Faults(FaultPoint point, int passes, Runnable action) {
    this.point = point;
    this.passes = new AtomicInteger(passes);
    this.action = action;
  }

  static Faults none() {
    return new Faults(FaultPoint.NONE, 0, () -> {});
  }

  @SuppressWarnings("unchecked")
  Producer<String, byte[]> around(Producer<String, byte[]> producer) {
    return (Producer<String, byte[]>)
        Proxy.newProxyInstance(
            Producer.class.getClassLoader(),
            new Class<?>[] {Producer.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("send")) {
                pass(FaultPoint.BEFORE_SEND);
                arguments[1] = around((Callback) arguments[1]);
              }
              try {
                return method.invoke(producer, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  Checkpoints checkpoints(JdbcClient jdbc, TransactionOperations transactions) {
    return new Checkpoints(jdbc, transactions) {
      @Override
      void save(long epoch, LogSequenceNumber acknowledged, @Nullable Delivered delivered) {
        pass(FaultPoint.BEFORE_CHECKPOINT);
        transactions.executeWithoutResult(
            transaction -> {
              super.save(epoch, acknowledged, delivered);
              pass(FaultPoint.IN_CHECKPOINT);
            });
        pass(FaultPoint.BEFORE_STATUS);
      }
    };
  }

  private Callback around(Callback callback) {
    return (sent, error) -> {
      pass(FaultPoint.BEFORE_ACKNOWLEDGEMENT);
      callback.onCompletion(sent, error);
    };
  }

  private void pass(FaultPoint reached) {
    if (reached == point && passes.decrementAndGet() == 0) {
      action.run();
    }
  }
}
