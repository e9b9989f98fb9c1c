/**
 * Tasks that a lead organisation issues to itself and to others, one commitment per part. Deciding
 * on a task decides on its parts too.
 */
@NullMarked
package io.danvan.coordination.task;

import org.jspecify.annotations.NullMarked;
