/**
 * Meetings in the service's database: the events they are folded from, and the rows by which they
 * are found. Nothing else sees these tables.
 */
@NullMarked
package io.danvan.coordination.meeting.postgres;

import org.jspecify.annotations.NullMarked;
