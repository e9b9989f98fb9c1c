/**
 * How offices do their duties towards the people, by unit and month: counted from the rules in
 * force and the meetings that their hosts reported. Offices are compared with the law, not with
 * each other, and there is no person in it.
 */
@NullMarked
package io.danvan.taskboard.compliance;

import org.jspecify.annotations.NullMarked;
