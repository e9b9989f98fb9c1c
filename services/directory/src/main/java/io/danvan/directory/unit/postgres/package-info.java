/** The names by which units are found, kept from the directory's own events, and the search. */
@NullMarked
package io.danvan.directory.unit.postgres;

import org.jspecify.annotations.NullMarked;
