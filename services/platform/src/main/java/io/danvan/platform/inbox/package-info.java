/**
 * Takes the other services' events from Kafka, each once in effect and in the order of its stream.
 * What cannot be applied is parked with all later events of its stream, while the others go on.
 */
@NullMarked
package io.danvan.platform.inbox;

import org.jspecify.annotations.NullMarked;
