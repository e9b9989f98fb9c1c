package io.danvan.taskboard.live;

import io.danvan.taskboard.board.Column;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of a board. Both columns travel, so that a reader's counts stay true without knowing
 * the card.
 *
 * @param version the board's version with this change
 * @param card the task whose card changed
 * @param before the column it was in; null if it was not on the board
 * @param after the column it is in; null if it left the board
 */
public record Change(long version, UUID card, @Nullable Column before, @Nullable Column after) {}
