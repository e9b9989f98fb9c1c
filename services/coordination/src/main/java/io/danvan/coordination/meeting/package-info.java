/**
 * Meetings that an organisation hosts: receptions, dialogues, conferences and briefings, from the
 * plan to the notice of what was concluded. Each conclusion is a commitment like any other.
 */
@NullMarked
package io.danvan.coordination.meeting;

import org.jspecify.annotations.NullMarked;
