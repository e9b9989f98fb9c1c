/**
 * What a board is: its scope, its columns and the cards in them. Plain values and decisions,
 * without database, web or clock.
 */
@NullMarked
package io.danvan.taskboard.board;

import org.jspecify.annotations.NullMarked;
