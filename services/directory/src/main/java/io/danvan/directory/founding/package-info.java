/**
 * The records with which the directory begins: the country's units, their organisations and
 * positions from 1 July 2025.
 *
 * <p>They are computed from two tables among the resources and are the same in every installation.
 */
@NullMarked
package io.danvan.directory.founding;

import org.jspecify.annotations.NullMarked;
