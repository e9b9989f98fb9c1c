/**
 * The truth of a service: the events of its own streams, in order, hash-chained and append-only.
 * The gate table beside it holds the head of every stream, own and foreign alike.
 */
@NullMarked
package io.danvan.platform.journal;

import org.jspecify.annotations.NullMarked;
