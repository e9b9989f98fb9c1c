/** Explanations in a service's database: the events they are folded from. */
@NullMarked
package io.danvan.coordination.shortfall.postgres;

import org.jspecify.annotations.NullMarked;
