/** The timers' table, where the library does not do. */
@NullMarked
package io.danvan.platform.timer.postgres;

import org.jspecify.annotations.NullMarked;
