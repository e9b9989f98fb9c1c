/**
 * How a command is decided: the situation it meets, the rules it must keep, and the outcome or the
 * refusal it comes to. Pure: nothing is written, read or timed here.
 */
@NullMarked
package io.danvan.coordination.decision;

import org.jspecify.annotations.NullMarked;
