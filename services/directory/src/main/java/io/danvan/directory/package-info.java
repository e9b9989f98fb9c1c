/**
 * Units, organisations, positions, successions, calendars and duty rules, each with the dates
 * between which it holds. The other services learn them from this service's events.
 */
@NullMarked
package io.danvan.directory;

import org.jspecify.annotations.NullMarked;
