/**
 * The demonstration: a story of tasks in Nghệ An province, told through the services' public API by
 * the accounts that take part in it. It names offices and organisations, never persons.
 */
@NullMarked
package io.danvan.local.demonstration;

import org.jspecify.annotations.NullMarked;
