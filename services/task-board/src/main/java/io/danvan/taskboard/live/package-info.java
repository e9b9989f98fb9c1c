/**
 * How changes of a board reach those who watch it: positions, runs of changes, bounded queues. The
 * argument that nothing is missed or doubled is in {@link io.danvan.taskboard.live.BoardHub}.
 */
@NullMarked
package io.danvan.taskboard.live;

import org.jspecify.annotations.NullMarked;
