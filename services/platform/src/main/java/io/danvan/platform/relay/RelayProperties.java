package io.danvan.platform.relay;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the relay works.
 *
 * @param enabled whether this instance takes part; a service with several instances leaves it on
 * @param slot the replication slot, unique in the database cluster; by default named after the
 *     database
 * @param windowEvents how many events may be sent and not yet acknowledged
 * @param windowSize how many bytes they may take
 * @param retryDelay the pause before another try at leading, and after a failure
 * @param stallTimeout how long Kafka may acknowledge nothing of what was sent before the relay
 *     starts again from its slot, with an alarm
 * @param checkpointInterval how often the progress is recorded and the slot told
 * @param heartbeatInterval how often both are done while there is nothing to send
 * @param compactionLag the topics' {@code max.compaction.lag.ms}: so long after it arrived a
 *     redacted event is sent once more
 */
@ConfigurationProperties("danvan.relay")
public record RelayProperties(
    @DefaultValue("true") boolean enabled,
    @Nullable String slot,
    @DefaultValue("5000") int windowEvents,
    @DefaultValue("16MB") DataSize windowSize,
    @DefaultValue("1s") Duration retryDelay,
    @DefaultValue("1m") Duration stallTimeout,
    @DefaultValue("1s") Duration checkpointInterval,
    @DefaultValue("10s") Duration heartbeatInterval,
    @DefaultValue("7d") Duration compactionLag) {}
