/**
 * What people raise at meetings: what it is about, what they were told in time or late, and which
 * follow-ups stand for it. Nothing here says who raised it or what was said.
 */
@NullMarked
package io.danvan.coordination.matter;

import org.jspecify.annotations.NullMarked;
