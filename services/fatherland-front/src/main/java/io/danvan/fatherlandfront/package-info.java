/**
 * What is peculiar to the Fatherland Front: supervision, criticism, recommendations, verification,
 * satisfaction surveys. What it shares with the other bodies is in coordination.
 */
@NullMarked
package io.danvan.fatherlandfront;

import org.jspecify.annotations.NullMarked;
