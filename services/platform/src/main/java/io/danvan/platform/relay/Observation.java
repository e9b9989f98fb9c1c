package io.danvan.platform.relay;

import org.postgresql.replication.LogSequenceNumber;

/**
 * The database at one moment.
 *
 * @param snapshot which transactions were visible, as PostgreSQL writes a {@code pg_snapshot}
 * @param position a position in the log that was read afterwards, hence behind the commit of every
 *     transaction that the snapshot sees
 */
record Observation(String snapshot, LogSequenceNumber position) {}
