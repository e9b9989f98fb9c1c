package io.danvan.platform.inbox;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.FixedBackOff;

/** Runs the listener's threads as long as the service runs. */
final class InboxContainer implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(InboxContainer.class);

  private final String group;
  private final KafkaProperties kafka;
  private final InboxProperties inbox;
  private final InboxListener listener;
  private final Retries retries;
  private @Nullable MessageListenerContainer running;

  InboxContainer(
      String group,
      KafkaProperties kafka,
      InboxProperties inbox,
      InboxListener listener,
      Retries retries) {
    this.group = group;
    this.kafka = kafka;
    this.inbox = inbox;
    this.listener = listener;
    this.retries = retries;
  }

  /** A service that reads nothing, as the directory, starts nothing. */
  @Override
  public boolean isAutoStartup() {
    return !inbox.topics().isEmpty();
  }

  @Override
  public void start() {
    retries.start();
    join();
  }

  private synchronized void join() {
    ConcurrentMessageListenerContainer<byte[], byte[]> container = container();
    container.setApplicationEventPublisher(event -> told(container, event));
    running = container;
    container.start();
  }

  @Override
  public void stop() {
    retries.stop();
    leave();
  }

  /** Leaves the group after the batches in hand; they are tried to the end. */
  synchronized void leave() {
    if (running != null) {
      running.stop();
      running = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return running != null;
  }

  /**
   * A consumer that Kafka has refused stops for good; but what it may read is granted elsewhere,
   * and will be granted again.
   */
  private void told(MessageListenerContainer container, Object event) {
    if (event instanceof ConsumerStoppedEvent stopped
        && stopped.getReason() == ConsumerStoppedEvent.Reason.AUTH) {
      log.error("Kafka refuses to let this service read; trying again until it does");
      Thread.ofVirtual().name("inbox-restart").start(() -> restart(container));
    }
  }

  private void restart(MessageListenerContainer refused) {
    if (retries.stopsWithinAPause()) {
      return;
    }
    synchronized (this) {
      if (running == refused) {
        leave();
        join();
      }
    }
  }

  private ConcurrentMessageListenerContainer<byte[], byte[]> container() {
    ContainerProperties settings = new ContainerProperties(inbox.topics().toArray(String[]::new));
    settings.setGroupId(group);
    settings.setMessageListener(listener);
    settings.setConsumerRebalanceListener(listener);
    settings.setAckMode(ContainerProperties.AckMode.BATCH);
    var container =
        new ConcurrentMessageListenerContainer<>(
            new DefaultKafkaConsumerFactory<byte[], byte[]>(consumer()), settings);
    container.setBeanName("inbox");
    container.setConcurrency(inbox.threads());
    // Only a listener that stops throws: whatever it had in hand must be read again.
    container.setCommonErrorHandler(
        new DefaultErrorHandler(new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS)));
    return container;
  }

  private Map<String, Object> consumer() {
    Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
    settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, inbox.maxBatch());
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // Offsets that the broker no longer has are those of a topic made anew.
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    return settings;
  }
}
