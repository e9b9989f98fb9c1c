/**
 * What the three bodies do alike: tasks, commitments, meetings, deadlines and escalation. Each body
 * owns its own streams of them.
 */
@NullMarked
package io.danvan.coordination;

import org.jspecify.annotations.NullMarked;
