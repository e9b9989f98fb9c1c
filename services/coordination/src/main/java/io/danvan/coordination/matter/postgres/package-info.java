/** What people raise at meetings in the service's database: the events it is folded from. */
@NullMarked
package io.danvan.coordination.matter.postgres;

import org.jspecify.annotations.NullMarked;
