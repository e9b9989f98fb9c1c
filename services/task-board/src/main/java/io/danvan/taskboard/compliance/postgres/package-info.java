/** The meetings that can meet a duty, in the board's tables. */
@NullMarked
package io.danvan.taskboard.compliance.postgres;

import org.jspecify.annotations.NullMarked;
