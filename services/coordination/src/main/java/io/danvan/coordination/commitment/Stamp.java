package io.danvan.coordination.commitment;

import io.danvan.coordination.common.Author;

/**
 * What every event of the request and response streams says first.
 *
 * @param commitment the commitment
 * @param author who wrote the event
 * @param seen the version of the other side's stream that the author had seen; 0 if none
 */
public record Stamp(CommitmentId commitment, Author author, long seen) {}
