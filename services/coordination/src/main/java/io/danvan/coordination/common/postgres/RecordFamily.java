package io.danvan.coordination.common.postgres;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.common.Recorded;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/**
 * What is peculiar to the records of a family whose events are kept alike.
 *
 * @param table where the events are
 * @param event the event that a message says; empty if it belongs to another family
 * @param subject the record that an event tells of
 * @param id the record with an identity
 * @param value the value of an identity
 * @param fold what events, in the order of their stream, come to; never called with none
 */
public record RecordFamily<I, E, R>(
    String table,
    Function<SpecificRecord, Optional<E>> event,
    Function<E, I> subject,
    Function<UUID, I> id,
    Function<I, UUID> value,
    BiFunction<Classification, List<Recorded<E>>, Optional<R>> fold) {}
