/**
 * The directory's records and their events, one the other's image.
 *
 * <p>The only place where both shapes are known.
 */
@NullMarked
package io.danvan.coordination.directory.kafka;

import org.jspecify.annotations.NullMarked;
