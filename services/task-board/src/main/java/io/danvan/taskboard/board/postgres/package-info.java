/**
 * The boards' tables: built only from Kafka, read by pages and by the hub. Every change of a board
 * and its delta are written in the transaction that admitted the events.
 */
@NullMarked
package io.danvan.taskboard.board.postgres;

import org.jspecify.annotations.NullMarked;
