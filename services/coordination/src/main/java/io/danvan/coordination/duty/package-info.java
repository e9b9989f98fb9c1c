/**
 * What offices owe the people in which month: counted from the rules in force, never entered by
 * anyone. A duty is an office's; there is no person in it.
 */
@NullMarked
package io.danvan.coordination.duty;

import org.jspecify.annotations.NullMarked;
