package io.danvan.platform.event;

import io.danvan.schemas.Classification;
import java.util.UUID;

/**
 * A stream and where its events go; fixed when the stream begins.
 *
 * @param id the stream's identity
 * @param topic the topic that carries it
 * @param partitionKey what chooses the partition: the commitment, the task, the unit
 * @param classification who may read it; the topic's
 */
public record Stream(StreamId id, String topic, UUID partitionKey, Classification classification) {}
