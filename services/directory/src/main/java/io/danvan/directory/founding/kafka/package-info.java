/** Publishes the founding records: appended to the journal once, as events like any later ones. */
@NullMarked
package io.danvan.directory.founding.kafka;

import org.jspecify.annotations.NullMarked;
