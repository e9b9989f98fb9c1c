/**
 * Keeps the answers to commands in the service's own database. It is the only one that sees the
 * table.
 */
@NullMarked
package io.danvan.platform.command.postgres;

import org.jspecify.annotations.NullMarked;
