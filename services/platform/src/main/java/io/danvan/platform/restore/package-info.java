/**
 * Sees to it that no journal is written to that lacks events which Kafka has, as one does that was
 * brought back from a backup: what is missing is first taken back from the service's own topics.
 */
@NullMarked
package io.danvan.platform.restore;

import org.jspecify.annotations.NullMarked;
