package io.danvan.local.verification;

import org.apache.kafka.common.TopicPartition;

/**
 * What Kafka holds at a place of a stream: the event as written, or as redacted since. What is
 * there several times alike counts once.
 *
 * @param source where it stands
 * @param offset where it stands first
 * @param hash the event's hash
 * @param previous the hash of the event before it
 * @param message of all that the message consists of
 * @param value of its value alone
 * @param schema the id of the value's schema
 * @param time when the event was recorded, in microseconds
 */
record Edition(
    TopicPartition source,
    long offset,
    Digest hash,
    Digest previous,
    Digest message,
    Digest value,
    int schema,
    long time,
    boolean redacted) {}
