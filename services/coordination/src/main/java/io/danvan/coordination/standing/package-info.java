/**
 * Which organisation may ask which, and how: the standing table. It is also rendered in {@code
 * docs/reference/commitments.md}.
 */
@NullMarked
package io.danvan.coordination.standing;

import org.jspecify.annotations.NullMarked;
