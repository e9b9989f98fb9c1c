package io.danvan.platform.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that names no event.
 *
 * @param record the record as it came
 * @param reason what it lacks
 */
record DeadLetter(ConsumerRecord<byte[], byte[]> record, String reason) {}
