/** What the tables of tasks and commitments share: how an event's payload is kept. */
@NullMarked
package io.danvan.coordination.common.postgres;

import org.jspecify.annotations.NullMarked;
