/**
 * The read side: boards, timelines, compliance, coverage, search and exports, and the web pages.
 * All its tables are built from the events of the other services.
 */
@NullMarked
package io.danvan.taskboard;

import org.jspecify.annotations.NullMarked;
