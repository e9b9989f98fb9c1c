package io.danvan.platform.time;

import java.time.Clock;

/**
 * The machine's time, which nobody moves. What guards safety reads it: how long sessions, streams
 * and answers last, and when Kafka may have compacted. All else reads the one {@link Clock}, which
 * is the same time except where a demonstration has moved it.
 *
 * @param clock the machine's clock
 */
public record RealTime(Clock clock) {}
