/**
 * Why an office did less than it owes by a duty rule, in its own words, told before the term is
 * closed. It stands beside the figure and never changes it.
 */
@NullMarked
package io.danvan.coordination.shortfall;

import org.jspecify.annotations.NullMarked;
