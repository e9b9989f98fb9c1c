/** Meetings through HTTP: announcing, reading, and commands on them. */
@NullMarked
package io.danvan.coordination.meeting.web;

import org.jspecify.annotations.NullMarked;
