/** Published answers in the service's tables, and the drafts that never leave it. */
@NullMarked
package io.danvan.coordination.answer.postgres;

import org.jspecify.annotations.NullMarked;
