/**
 * The tables of the directory's copy and the view of them in memory.
 *
 * <p>Every instance of a service refreshes its view from the tables, whichever instance wrote them.
 */
@NullMarked
package io.danvan.coordination.directory.postgres;

import org.jspecify.annotations.NullMarked;
