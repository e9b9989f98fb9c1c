/**
 * The launcher behind {@code ./danvan}: starts, watches and stops every process of a local
 * installation. Plain Java, so that it costs a start as little as possible.
 */
@NullMarked
package io.danvan.local.stack;

import org.jspecify.annotations.NullMarked;
