package io.danvan.coordination.commitment;

/**
 * One act of a random history.
 *
 * @param who who acts
 * @param arriving how many more events of the other side arrive at its service before
 * @param overlooked how many of those that have arrived its author has not looked at
 * @param choice what it does, among all that it could
 */
record Step(Party who, int arriving, int overlooked, long choice) {}
