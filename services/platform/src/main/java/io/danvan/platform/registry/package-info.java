/**
 * Writes and reads messages in the Confluent wire format with the schemas of a Confluent-compatible
 * registry. Ids and schemas once seen are kept in the service's own database, so that it starts and
 * works while the registry is down.
 */
@NullMarked
package io.danvan.platform.registry;

import org.jspecify.annotations.NullMarked;
