/** Declares duties and calendar years: appended to the journal as events, each as it stands. */
@NullMarked
package io.danvan.directory.duty.kafka;

import org.jspecify.annotations.NullMarked;
