/**
 * Sends the journal to Kafka in commit order, by reading PostgreSQL's log. One instance at a time
 * does so; nothing is skipped, and what is repeated is the same again.
 */
@NullMarked
package io.danvan.platform.relay;

import org.jspecify.annotations.NullMarked;
